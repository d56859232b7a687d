package dev.habeas.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.habeas.notices.Letter;
import dev.habeas.notices.LetterTemplate;
import dev.habeas.notices.LetterWriter;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The letters about who asks, in the four languages of the public pages. */
class IdentityLettersTest {

    private static final Pattern RAW = Pattern.compile("[{}]|\\?\\?|\\bnull\\b|\\[\\(");
    private static final Map<String, String> FACTS = Map.ofEntries(
            Map.entry("reference", "HB-7F3K-92QD"),
            Map.entry("received", "1.1."),
            Map.entry("right", "the right"),
            Map.entry("asked", "two things"),
            Map.entry("until", "2.2."),
            Map.entry("changed", "3.3."),
            Map.entry("link", "https://x.example/1"),
            Map.entry("code", "123456"),
            Map.entry("codePage", "https://x.example/code"),
            Map.entry("linkUntil", "4.4."),
            Map.entry("codeUntil", "5.5."),
            Map.entry("controller", "Firm"),
            Map.entry("contact", "c@firm.example"));

    private final LetterWriter writer = new LetterWriter();

    @ParameterizedTest
    @CsvSource({
        "en, Was it you, nothing is disclosed",
        "de, Waren Sie das, wird nichts herausgegeben",
        "fr, Était-ce vous, rien n’est communiqué",
        "es, ¿Fue usted, no se comunica"
    })
    void thePersonIsAskedWhetherTheyAsked(String language, String question, String promise) {
        says(IdentityLetters.CONFIRM, language, question, promise, "the right", "1.1.");
        says(
                IdentityLetters.CONFIRM,
                language,
                "https://x.example/1",
                "https://x.example/code",
                "123456",
                "4.4.",
                "5.5.");
    }

    @ParameterizedTest
    @CsvSource({
        "en, Do not send copies of identity papers",
        "de, Senden Sie keine Kopien von Ausweisen",
        "fr, N’envoyez pas de copie de pièce d’identité",
        "es, No envíe copias de documentos de identidad"
    })
    void whatIsMissingIsAskedForAndNoPaper(String language, String noPaper) {
        says(IdentityLetters.ASK, language, noPaper, "two things", "1.1.", "2.2.");
    }

    @ParameterizedTest
    @CsvSource({
        "en, the mailbox alone does not prove",
        "de, genügt das Postfach allein nicht",
        "fr, ne prouve pas à elle seule",
        "es, por sí solo no prueba"
    })
    void aChangedMailboxIsNoProof(String language, String noProof) {
        says(IdentityLetters.CHANGED, language, noProof, "the right", "1.1.", "3.3.");
    }

    private void says(LetterTemplate template, String language, String... words) {
        Locale locale = Locale.forLanguageTag(language);
        Letter letter = writer.write(template, locale, FACTS);
        assertThat(letter.language().getLanguage()).isEqualTo(language);
        assertThat(letter.subject()).contains("HB-7F3K-92QD").doesNotContainPattern(RAW);
        assertThat(letter.text())
                .contains(words)
                .contains("HB-7F3K-92QD", "Firm", "c@firm.example")
                .doesNotContainPattern(RAW);
        assertThat(letter.html()).contains(words);
    }
}
