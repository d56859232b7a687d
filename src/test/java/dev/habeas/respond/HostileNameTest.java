package dev.habeas.respond;

import static org.assertj.core.api.Assertions.assertThat;

import dev.habeas.cases.Outcome;
import dev.habeas.notices.Letter;
import dev.habeas.notices.LetterWriter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Anyone can put anything into the name of a request; in the letter it stays a name. */
class HostileNameTest {

    private static final AnswerLetters LETTERS = new AnswerLetters(new LetterWriter());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${7*7}",
                "#{7*7}",
                "*{7*7}",
                "[[${7*7}]]",
                "[(${7*7})]",
                "__${7*7}__::",
                "{{7*7}}",
                "~{x::y}",
                "[# th:text=\"${7*7}\" /]",
                "??name??",
                "{contact}"
            })
    void isWrittenLiterallyAndNotEvaluated(String name) {
        Letter letter = LETTERS.acknowledgement(
                Facts.of(Locale.ENGLISH, "DE").named(name).letter());

        assertThat(letter.text()).contains("Dear " + name + ",").doesNotContain("49");
        assertThat(letter.html())
                .contains("Dear " + name.replace("\"", "&quot;") + ",")
                .doesNotContain("49");
        assertThat(letter.subject()).isEqualTo("We have received your request HB-7F3K-92QD");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<b>Eve",
                "\"><img src=x onerror=alert(1)>",
                "</td></table>",
                "O'Neil & Co"
            })
    void isEscapedInHtml(String name) {
        Letter letter = LETTERS.acknowledgement(
                Facts.of(Locale.ENGLISH, "DE").named(name).letter());

        String escaped = name.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
        assertThat(letter.html()).contains("Dear " + escaped + ",");
        assertThat(letter.text()).contains("Dear " + name + ",");
    }

    @Test
    void cannotAddLinesOrTurnTheDirectionOfText() {
        Letter letter = LETTERS.acknowledgement(Facts.of(Locale.ENGLISH, "DE")
                .named("Eve\r\nBcc: all\u2028\u0000\u202Ex")
                .letter());

        assertThat(letter.text()).contains("Dear Eve Bcc: all x,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Visit http://evil.example now", "WWW.evil.example", "write to eve@evil.example", "  "})
    void isNotRepeatedIfItCarriesALinkOrNothing(String name) {
        Letter letter = LETTERS.acknowledgement(
                Facts.of(Locale.ENGLISH, "DE").named(name).letter());

        assertThat(letter.text()).startsWith("Hello,\n").doesNotContain("evil");
    }

    @Test
    void isNotRepeatedIfItIsLong() {
        Letter letter = LETTERS.acknowledgement(
                Facts.of(Locale.GERMAN, "DE").named("x".repeat(81)).letter());

        assertThat(letter.text()).startsWith("Guten Tag,\n");
    }

    @Test
    void namesOfSystemsAreEscapedToo() {
        Letter letter = LETTERS.answer(
                Facts.of(Locale.ENGLISH, "DE")
                        .erased(List.of("<i>${7*7}@{7*7}</i>"))
                        .letter(),
                Outcome.GRANTED);

        assertThat(letter.html()).contains("&lt;i&gt;${7*7}@{7*7}&lt;/i&gt;");
        assertThat(letter.text()).contains("- <i>${7*7}@{7*7}</i>");
    }
}
