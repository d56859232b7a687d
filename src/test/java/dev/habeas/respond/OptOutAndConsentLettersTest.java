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
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The letters of the rights that nobody has to prove themselves for. */
class OptOutAndConsentLettersTest {

    private static final AnswerLetters LETTERS = new AnswerLetters(new LetterWriter());

    static Stream<Arguments> matrix() {
        return Stream.of(Right.OPT_OUT, Right.CONSENT_WITHDRAWAL)
                .flatMap(right -> Stream.of("US-CA", "US-CO", "DE", "GB", "BR")
                        .flatMap(at -> Stream.of(Locale.ENGLISH, Locale.GERMAN)
                                .map(language -> Arguments.of(right, at, language))));
    }

    @ParameterizedTest
    @MethodSource("matrix")
    void acknowledgementAsksForNoProof(Right right, String residence, Locale language) {
        Letter letter = LETTERS.acknowledgement(facts(right, residence, language));

        assertSays(letter, german(language) ? "nicht nachweisen, wer Sie sind" : "need not prove who you are");
        assertComplete(letter);
    }

    @ParameterizedTest
    @MethodSource("matrix")
    void anOptOutPromisesNoExtension(Right right, String residence, Locale language) {
        Letter letter = LETTERS.acknowledgement(facts(right, residence, language));

        assertThat(letter.text().contains(german(language) ? "Wenn wir mehr Zeit brauchen" : "If we need more time"))
                .isEqualTo(right != Right.OPT_OUT);
    }

    @ParameterizedTest
    @MethodSource("matrix")
    void answerSaysWhoStoppedAndWhatIsKeptToRespectIt(Right right, String residence, Locale language) {
        Letter letter = LETTERS.answer(facts(right, residence, language), Outcome.GRANTED);

        assertSays(letter, "Partner feed", "Own list", "It stays so.");
        assertThat(letter.text().contains(german(language) ? "untersagen" : "tell us not to sell"))
                .as("whoever has opted out is not told how to")
                .isEqualTo(right != Right.OPT_OUT && residence.equals("US-CA"));
        assertComplete(letter);
    }

    @ParameterizedTest
    @MethodSource("matrix")
    void everyOtherOutcomeIsComplete(Right right, String residence, Locale language) {
        AnswerFacts facts = facts(right, residence, language);

        assertComplete(LETTERS.answer(facts, Outcome.PARTLY_GRANTED));
        assertComplete(LETTERS.answer(facts, Outcome.REFUSED));
        assertComplete(LETTERS.answer(facts, Outcome.WITHDRAWN));
    }

    private static AnswerFacts facts(Right right, String residence, Locale language) {
        return new AnswerFacts(
                new CaseReference("HB-7F3K-92QD"),
                right,
                false,
                false,
                new Addressee("", language, ZoneId.of("UTC"), new Residence(residence)),
                new Controller("Acme Conversations", "privacy@acme.example"),
                AnswerRegime.of(new Residence(residence)),
                Instant.parse("2026-03-05T12:00:00Z"),
                Instant.parse("2026-03-26T21:59:59Z"),
                Instant.parse("2026-03-05T12:01:00Z"),
                List.of("Partner feed"),
                List.of(),
                List.of(),
                List.of("RECIPIENT-DECLINED"),
                List.of(
                        new Section("particulars", "In your case", "It is the feed.", List.of()),
                        new Section("Own list", "It stays so.", List.of())),
                false,
                null);
    }

    private static void assertSays(Letter letter, String... each) {
        assertThat(letter.text()).contains(each);
        assertThat(letter.html()).contains(each);
    }

    private static void assertComplete(Letter letter) {
        assertThat(letter.text()).doesNotContain("{", "}", "null", "say.").contains("HB-7F3K-92QD");
        assertThat(letter.html()).doesNotContain("${", "null").contains("HB-7F3K-92QD");
    }

    private static boolean german(Locale language) {
        return language.equals(Locale.GERMAN);
    }
}
