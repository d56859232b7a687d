package dev.habeas.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.habeas.notices.Letter;
import dev.habeas.notices.LetterTemplate;
import dev.habeas.notices.LetterWriter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The letters about who may act for whom, in the four languages of the public pages. */
class AuthorityLettersTest {

    private static final Pattern RAW = Pattern.compile("[{}]|\\?\\?|\\bnull\\b|\\[\\(");

    private final LetterWriter writer = new LetterWriter();

    /** Source: 11 CCR 7063(b). */
    @ParameterizedTest
    @CsvSource({"en, power of attorney, no", "de, Vollmacht, nicht", "fr, procuration, aucune", "es, poder notarial, no"
    })
    void noLetterDemandsAPowerOfAttorneyAndTheCalifornianSaysSo(String language, String power, String no) {
        for (Authority asked : new Authority[] {Authority.SIGNED_PERMISSION, Authority.MANDATE, Authority.GUARDIAN}) {
            Letter letter = ask(language, asked);

            assertThat(letter.text()).contains("HB-7F3K-92QD").doesNotContainPattern(RAW);
            if (asked == Authority.SIGNED_PERMISSION) {
                assertThat(sentence(letter.text(), power)).contains(no);
            } else {
                assertThat(letter.text()).doesNotContain(power);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"en, Did you let them", "de, Haben Sie erlaubt", "fr, permis", "es, permitió"})
    void thePersonIsToldWhoAsksForWhatAndNothingElse(String language, String question) {
        ConfirmWords words = words(language);
        Letter letter = write(
                AuthorityLetters.CONFIRM,
                language,
                Map.of(
                        "right",
                        words.of("right.access"),
                        "requester",
                        "agent@example.org",
                        "link",
                        "https://x.example/1",
                        "until",
                        "1.1."));

        assertThat(letter.text())
                .contains(question, "agent@example.org", words.of("right.access"), "https://x.example/1")
                .doesNotContainPattern(RAW);
        assertThat(letter.subject()).contains("HB-7F3K-92QD").doesNotContain("agent@");
    }

    private Letter ask(String language, Authority asked) {
        return write(
                AuthorityLetters.ASK,
                language,
                Map.of("asked", words(language).of("ask.authority." + asked.word()), "until", "1.1."));
    }

    /** The page and the letter speak the language that was asked for, and do not fall back to another. */
    private Letter write(LetterTemplate template, String language, Map<String, Object> more) {
        Locale locale = Locale.forLanguageTag(language);
        assertThat(writer.language(template, locale)).isEqualTo(locale);
        Map<String, Object> model = new HashMap<>(more);
        model.putAll(Map.of(
                "reference", "HB-7F3K-92QD", "received", "1.1.", "controller", "Firm", "contact", "c@firm.example"));
        return writer.write(template, locale, model);
    }

    private static ConfirmWords words(String language) {
        ConfirmWords words = ConfirmWords.in(Locale.forLanguageTag(language));
        assertThat(words.language()).isEqualTo(language);
        return words;
    }

    private static String sentence(String text, String part) {
        return Arrays.stream(text.split("(?<=[.;])\\s"))
                .filter(each -> each.contains(part))
                .findFirst()
                .orElseThrow();
    }
}
