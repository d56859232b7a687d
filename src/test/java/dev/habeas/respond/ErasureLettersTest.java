package dev.habeas.respond;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.habeas.cases.Outcome;
import dev.habeas.notices.IncompleteLetterException;
import dev.habeas.notices.Letter;
import dev.habeas.notices.LetterWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every outcome, language and regime: what the law wants in the letter is in both of its parts. */
class ErasureLettersTest {

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);
    private static final List<String> RESIDENCES =
            List.of("DE", "FR", "NO", "GB", "CH", "US-CA", "US-CO", "US-UT", "US-NY", "CA-QC", "BR", "JP");

    private static final Retained DECLINED = new Retained("Partner feed", "RECIPIENT-DECLINED", null, null, true);

    private static final AnswerLetters LETTERS = new AnswerLetters(new LetterWriter());

    static Stream<Arguments> matrix() {
        return LANGUAGES.stream().flatMap(language -> RESIDENCES.stream().map(at -> Arguments.of(language, at)));
    }

    @ParameterizedTest
    @MethodSource("matrix")
    void acknowledgementSaysReferenceDatesAndWhatHappensNext(Locale language, String residence) {
        Letter letter =
                LETTERS.acknowledgement(Facts.of(language, residence).open().letter());

        assertSays(letter, "HB-7F3K-92QD", due(language, residence), "privacy@acme.example");
        assertSays(letter, german(language) ? "ob der Antrag von Ihnen kommt" : "comes from you");
        assertThat(letter.kind().word()).isEqualTo("erasure-acknowledgement");
    }

    @ParameterizedTest
    @MethodSource("matrix")
    void completedSaysWhatWasErasedWhereCopiesRemainAndHowToComplain(Locale language, String residence) {
        Letter letter = LETTERS.answer(Facts.of(language, residence).letter(), Outcome.GRANTED);

        assertSays(letter, "User accounts", "Mailing list", "2026", german(language) ? "Sicherungskopien" : "Backups");
        assertSaysRemedies(letter, residence);
    }

    @ParameterizedTest
    @MethodSource("matrix")
    void partlyCompletedSaysForEachItemWhatIsKeptWhyByWhichLawAndHowLong(Locale language, String residence) {
        Letter letter = LETTERS.answer(Facts.of(language, residence).letter(), Outcome.PARTLY_GRANTED);

        assertSays(letter, "Mailing list", Facts.BILLING, "§ 147 AO", "2033");
        assertSays(letter, german(language) ? "Ein Gesetz verpflichtet uns" : "A law obliges us");
        assertSays(letter, german(language) ? "eingeschränkt" : "restricted");
        assertSaysRemedies(letter, residence);
    }

    @ParameterizedTest
    @MethodSource("matrix")
    void ofARecipientThatDeclinedNothingIsSaidThatNobodyDecidedOrPromises(Locale language, String residence) {
        Letter letter = LETTERS.answer(
                Facts.of(language, residence)
                        .retained(List.of(DECLINED))
                        .refusedFor("RECIPIENT-DECLINED")
                        .letter(),
                Outcome.PARTLY_GRANTED);

        assertSays(
                letter,
                "Partner feed",
                german(language) ? "Ein Unternehmen hat das nicht getan" : "A company has not done this");
        assertThat(letter.text() + letter.html() + letter.subject())
                .doesNotContain("17(3)", "17 Abs. 3", "1798.105(d)", "obliges", "verpflichtet uns", "2033")
                .doesNotContain("Kept", "have to keep", "must keep", "restricted", "When that reason ends")
                .doesNotContain("Aufbewahrt", "behalten", "eingeschränkt", "weggefallen");
        assertSaysRemedies(letter, residence);
    }

    @Test
    void whatIsKeptBesideARecipientThatDeclinedIsStillPromisedToEnd() {
        Facts facts = Facts.of(Locale.ENGLISH, "DE");
        List<Retained> both = List.of(facts.retained().get(0), DECLINED);
        Letter letter = LETTERS.answer(facts.retained(both).letter(), Outcome.PARTLY_GRANTED);

        assertSays(
                letter, Facts.BILLING, "2033", "Partner feed", "A company has not done this", "When that reason ends");
        assertThat(letter.text()).containsOnlyOnce("A law obliges us").doesNotContain("Kept until this reason");
    }

    @ParameterizedTest
    @MethodSource("matrix")
    void refusedSaysReasonLawAndRemedies(Locale language, String residence) {
        Letter letter = LETTERS.answer(
                Facts.of(language, residence).refusedFor("EU-17-3-e").letter(), Outcome.REFUSED);

        assertSays(letter, german(language) ? "Rechtsansprüche" : "legal claims", "17");
        assertSaysRemedies(letter, residence);
    }

    @ParameterizedTest
    @MethodSource("matrix")
    void identityNotVerifiedSaysHowToGoOnAndRemedies(Locale language, String residence) {
        Letter letter = LETTERS.answer(
                Facts.of(language, residence).refusedFor("IDENTITY").letter(), Outcome.REFUSED);

        assertThat(letter.kind().word()).isEqualTo("erasure-identity-not-verified");
        assertSays(letter, german(language) ? "wieder auf" : "take your request up again");
        assertSaysRemedies(letter, residence);
    }

    @ParameterizedTest
    @MethodSource("matrix")
    void withdrawnSaysWhatCannotBeUndone(Locale language, String residence) {
        Letter letter = LETTERS.answer(Facts.of(language, residence).letter(), Outcome.WITHDRAWN);

        assertSays(letter, "User accounts", german(language) ? "nicht rückgängig" : "cannot be undone");
    }

    @ParameterizedTest
    @MethodSource("matrix")
    void grantedWithoutAnyDataSaysThatNothingIsHeld(Locale language, String residence) {
        Letter letter =
                LETTERS.answer(Facts.of(language, residence).erased(List.of()).letter(), Outcome.GRANTED);

        assertSays(letter, german(language) ? "nirgends" : "nobody holds any data");
        assertSaysRemedies(letter, residence);
    }

    @Test
    void partialAnswerWithoutAnythingKeptOrAReasonIsNotWritten() {
        AnswerFacts facts =
                Facts.of(Locale.ENGLISH, "DE").retained(List.of()).refusedFor().letter();

        assertThatThrownBy(() -> LETTERS.answer(facts, Outcome.PARTLY_GRANTED))
                .isInstanceOf(IncompleteLetterException.class)
                .hasMessageContaining("does not say limits");
    }

    @Test
    void refusalWithoutGroundIsNotWritten() {
        AnswerFacts facts = Facts.of(Locale.ENGLISH, "DE").refusedFor().letter();

        assertThatThrownBy(() -> LETTERS.answer(facts, Outcome.REFUSED)).isInstanceOf(IncompleteLetterException.class);
    }

    @Test
    void answerWithoutItsDateIsNotWritten() {
        AnswerFacts facts = Facts.of(Locale.ENGLISH, "DE").open().letter();

        assertThatThrownBy(() -> LETTERS.answer(facts, Outcome.GRANTED)).isInstanceOf(IncompleteLetterException.class);
    }

    @Test
    void unknownGroundIsNotWritten() {
        AnswerFacts facts = Facts.of(Locale.ENGLISH, "DE").refusedFor("EU-99").letter();

        assertThatThrownBy(() -> LETTERS.answer(facts, Outcome.REFUSED)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void routedRequestHasNoLetterOfOurs() {
        AnswerFacts facts = Facts.of(Locale.ENGLISH, "DE").letter();

        assertThatThrownBy(() -> LETTERS.answer(facts, Outcome.ROUTED)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void languageWithoutLettersFallsBackToEnglish() {
        Letter letter = LETTERS.acknowledgement(
                Facts.of(Locale.forLanguageTag("pt-BR"), "BR").letter());

        assertThat(letter.language()).isEqualTo(Locale.ENGLISH);
        assertSays(letter, "Dear Erika Mustermann,", "April 7, 2026");
    }

    @Test
    void daysAreThoseOfThePersonsZone() {
        Letter letter = LETTERS.acknowledgement(Facts.of(Locale.GERMAN, "DE").letter());

        assertSays(letter, "6. März 2026", "7. April 2026");
    }

    @Test
    void htmlIsACompleteDocumentInItsLanguage() {
        Letter letter = LETTERS.acknowledgement(Facts.of(Locale.GERMAN, "DE").letter());

        assertThat(letter.html()).startsWith("<!DOCTYPE html>").contains("<html lang=\"de\">", "</html>");
    }

    private static void assertSays(Letter letter, String... each) {
        assertThat(letter.text()).contains(each);
        assertThat(letter.html()).contains(each);
    }

    private static void assertSaysRemedies(Letter letter, String residence) {
        assertSays(
                letter,
                switch (residence) {
                    case "DE" -> new String[] {"Art. 77", "Art. 79", "bfdi.bund.de"};
                    case "FR" -> new String[] {"Art. 77", "Art. 79", "(CNIL)"};
                    case "NO" -> new String[] {"Art. 77", "Art. 79", "Datatilsynet"};
                    case "GB" -> new String[] {"ICO", "164A", "167"};
                    case "CH" -> new String[] {"edoeb.admin.ch", "Art. 32"};
                    case "US-CA" -> new String[] {"CalPrivacy", "Attorney General", "oag.ca.gov"};
                    case "US-CO" -> new String[] {" 45 ", "usa.gov"};
                    case "US-NY" -> new String[] {" 60 ", "usa.gov"};
                    case "US-UT" -> new String[] {"usa.gov"};
                    case "CA-QC" -> new String[] {"(CAI)"};
                    case "BR" -> new String[] {"(ANPD)"};
                    default -> new String[] {"JP".equals(residence) && german(letter.language()) ? "Gericht" : "law"};
                });
    }

    private static String due(Locale language, String residence) {
        if (german(language)) {
            return "7. April 2026";
        }
        return residence.startsWith("US") ? "April 7, 2026" : "April";
    }

    private static boolean german(Locale language) {
        return language.getLanguage().equals("de");
    }
}
