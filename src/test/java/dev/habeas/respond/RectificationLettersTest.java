package dev.habeas.respond;

import static org.assertj.core.api.Assertions.assertThat;

import dev.habeas.cases.CaseReference;
import dev.habeas.cases.Outcome;
import dev.habeas.jurisdictions.Residence;
import dev.habeas.jurisdictions.Right;
import dev.habeas.notices.Letter;
import dev.habeas.notices.LetterWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A recipient that has no such field says "not found" of a person whom it knows well. */
class RectificationLettersTest {

    private static final AnswerLetters LETTERS = new AnswerLetters(new LetterWriter());

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void nothingToCorrectIsNotNothingHeld(String language) {
        Letter letter = LETTERS.answer(facts(Locale.forLanguageTag(language), List.of()), Outcome.GRANTED);

        assertThat(letter.kind().word()).isEqualTo("rectification-nothing-found");
        for (String part : List.of(letter.subject(), letter.text(), letter.html())) {
            assertThat(part.replaceAll("\\s+", " "))
                    .doesNotContain("no data about you", "nobody holds any data", "keine Daten über Sie", "nirgends");
        }
        assertThat(letter.text().replaceAll("\\s+", " "))
                .contains(language.equals("de") ? "niemand andere Daten über Sie hat" : "does not mean that nobody");
        assertThat(letter.html()).contains(language.equals("de") ? "zu berichtigen wäre" : "nothing to correct");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void aStatementIsNotPassedOffAsACorrection(String language) {
        Letter letter =
                LETTERS.answer(facts(Locale.forLanguageTag(language), List.of("Mailing list")), Outcome.GRANTED);

        assertThat(letter.kind().word()).isEqualTo("rectification-completed");
        assertThat(letter.text().replaceAll("\\s+", " "))
                .contains("Mailing list")
                .contains(language.equals("de") ? "um Ihre Erklärung ergänzt" : "your statement was added to it");
    }

    private static AnswerFacts facts(Locale language, List<String> fulfilled) {
        Residence home = new Residence("DE");
        return new AnswerFacts(
                new CaseReference("HB-7F3K-92QD"),
                Right.RECTIFICATION,
                true,
                false,
                new Addressee("", language, ZoneId.of("UTC"), home),
                new Controller("Acme Conversations", "privacy@acme.example"),
                AnswerRegime.of(home),
                Instant.parse("2026-03-05T12:00:00Z"),
                Instant.parse("2026-04-05T21:59:59Z"),
                Instant.parse("2026-03-06T12:01:00Z"),
                fulfilled,
                List.of(),
                List.of(),
                List.of(),
                List.of(new Section("changed", "Changed", "", List.of("your name"))),
                false,
                null);
    }
}
