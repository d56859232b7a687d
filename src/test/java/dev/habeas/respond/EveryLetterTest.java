package dev.habeas.respond;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.habeas.cases.CaseReference;
import dev.habeas.cases.Outcome;
import dev.habeas.grounds.Grounds;
import dev.habeas.jurisdictions.Jurisdiction;
import dev.habeas.jurisdictions.Residence;
import dev.habeas.jurisdictions.Right;
import dev.habeas.notices.IncompleteLetterException;
import dev.habeas.notices.Letter;
import dev.habeas.notices.LetterWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every right under every law the product knows, every way it can end, in both languages: nothing the law wants is missing. */
class EveryLetterTest {

    private static final List<String> HOMES = List.of(
            "DE", "FR", "ES", "IE", "GB", "CH", "BR", "CA-ON", "CA-QC", "IN", "US-CA", "US-VA", "US-CO", "US-CT",
            "US-UT", "US-TX", "US-OR", "US-MT", "US-NE", "US-NH", "US-DE", "US-MD", "US-TN", "US-IN", "US-KY", "US-RI",
            "US-NJ", "US-MN", "US-IA", "US-FL", "US-NY", "JP");
    private static final Pattern RAW = Pattern.compile(
            "[{}]|\\?\\?|\\bnull\\b|\\bsay\\.[a-z]|\\[\\(|(?<![\\w./@])[a-z]+\\.(law|reason|title|text)\\b");

    private static final MandatoryContents MANDATORY = MandatoryContents.read();
    private static final AnswerLetters LETTERS = new AnswerLetters(new LetterWriter());

    static Stream<Arguments> matrix() {
        return Arrays.stream(Right.values())
                .flatMap(right -> HOMES.stream()
                        .flatMap(home -> Stream.of(Locale.ENGLISH, Locale.GERMAN)
                                .map(language -> Arguments.of(right, new Residence(home), language))));
    }

    @ParameterizedTest
    @MethodSource("matrix")
    void grantedSaysWhatTheLawWants(Right right, Residence home, Locale language) {
        Letter letter = LETTERS.answer(facts(right, home, language), Outcome.GRANTED);

        assertComplete(letter, right, home, "granted");
    }

    @ParameterizedTest
    @MethodSource("matrix")
    void partlyGrantedSaysWhatTheLawWantsOnEveryGround(Right right, Residence home, Locale language) {
        for (String ground : grounds(right, home)) {
            AnswerFacts facts = facts(right, home, language, ground);
            Letter letter = LETTERS.answer(facts, Outcome.PARTLY_GRANTED);

            assertComplete(letter, right, home, "partly");
            assertSaysReason(letter, ground, right, home, language);
        }
    }

    @ParameterizedTest
    @MethodSource("matrix")
    void refusedSaysWhatTheLawWantsOnEveryGround(Right right, Residence home, Locale language) {
        for (String ground : grounds(right, home)) {
            Letter letter = LETTERS.answer(facts(right, home, language, ground), Outcome.REFUSED);

            assertComplete(letter, right, home, "refused");
            assertSaysReason(letter, ground, right, home, language);
        }
    }

    @ParameterizedTest
    @MethodSource("matrix")
    void identityNotProvenSaysWhatTheLawWants(Right right, Residence home, Locale language) {
        Letter letter = LETTERS.answer(facts(right, home, language, "IDENTITY"), Outcome.REFUSED);

        assertComplete(letter, right, home, "identity");
        assertThat(letter.kind().word()).isEqualTo(right.word() + "-identity-not-verified");
    }

    @Test
    void whoIsProvenForCategoriesOnlyLearnsThemAndWhatElseTheLawWants() {
        Residence home = new Residence("US-CA");
        for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            AnswerFacts facts = facts(Right.ACCESS, home, language, "IDENTITY");
            Letter letter = LETTERS.answer(facts, Outcome.PARTLY_GRANTED);

            assertThat(letter.kind().word()).isEqualTo("access-categories-only");
            assertComplete(letter, Right.ACCESS, home, "categories");
        }
    }

    @Test
    void whoseAppealIsTurnedDownIsNotOfferedAnotherOne() {
        for (String home : HOMES) {
            for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
                Residence residence = new Residence(home);
                Letter letter = LETTERS.answer(
                        ofAppeal(facts(Right.ENQUIRY, residence, language, "NOTHING-ASKED")), Outcome.REFUSED);

                assertComplete(letter, Right.ENQUIRY, residence, "appeal");
                assertThat(letter.text()).doesNotContain("that you appeal", "dass Sie Widerspruch einlegen");
            }
        }
    }

    private static AnswerFacts ofAppeal(AnswerFacts facts) {
        return new AnswerFacts(
                facts.reference(),
                facts.right(),
                facts.verifies(),
                true,
                facts.addressee(),
                facts.controller(),
                facts.regime(),
                facts.receivedAt(),
                facts.dueAt(),
                facts.closedAt(),
                facts.fulfilled(),
                facts.declined(),
                facts.retained(),
                facts.grounds(),
                facts.sections(),
                facts.releases(),
                facts.backupsUntil());
    }

    @ParameterizedTest
    @MethodSource("matrix")
    void withdrawnSaysThatItStops(Right right, Residence home, Locale language) {
        assertComplete(LETTERS.answer(facts(right, home, language), Outcome.WITHDRAWN), right, home, "withdrawn");
    }

    @ParameterizedTest
    @MethodSource("matrix")
    void acknowledgementSaysWhenWhatNextThatItIsFreeAndCanBeWithdrawn(Right right, Residence home, Locale language) {
        Letter letter = LETTERS.acknowledgement(facts(right, home, language));
        boolean german = language.equals(Locale.GERMAN);

        assertClean(letter);
        assertSays(letter, "2026", "11 CCR 7021(a)");
        assertSays(letter, german ? "kostet Sie nichts" : "costs you nothing", "GDPR Art. 12(5)");
        assertSays(letter, german ? "jederzeit" : "at any time", "GDPR Art. 7(3)");
    }

    @Test
    void aRestrictionThatNeverWasEndsWithNoLetter() {
        Residence home = new Residence("DE");
        for (Right right : List.of(Right.RESTRICTION, Right.OBJECTION, Right.CHILD_DELETION)) {
            AnswerFacts facts = new AnswersAt(
                            home, Locale.ENGLISH, List.of(grounds(right, home).get(0)), false)
                    .letter(right, sections(right, grounds(right, home).get(0)));
            for (Outcome outcome : List.of(Outcome.GRANTED, Outcome.REFUSED, Outcome.WITHDRAWN)) {
                assertThat(LETTERS.answer(facts, outcome).text()).doesNotContain("ends with this letter");
            }
        }
    }

    @Test
    void aProductThatForgetsWhatTheLawWantsSendsNothing() {
        Residence home = new Residence("US-CA");
        assertMissing(Right.ACCESS, home, Outcome.REFUSED, "general", "IDENTITY");
        List<Section> withoutThem = sections(Right.ACCESS).stream()
                .filter(section -> !section.topic().equals("recipients"))
                .toList();
        assertMissing(Right.ACCESS, new Residence("US-OR"), Outcome.GRANTED, "recipients", withoutThem);
        assertMissing(Right.ACCESS, new Residence("US-CT"), Outcome.GRANTED, "recipients", withoutThem);
        assertMissing(Right.RESTRICTION, home, Outcome.GRANTED, "restriction-ends");
        assertMissing(Right.RECTIFICATION, home, Outcome.GRANTED, "changed");
        List<Section> particulars = List.of(section("particulars", "What happened in this test."));
        assertMissing(Right.RECTIFICATION, home, Outcome.PARTLY_GRANTED, "changed", particulars, "CA-106-ACCURATE");
        assertMissing(Right.RECTIFICATION, home, Outcome.REFUSED, "changed", particulars, "CA-106-ACCURATE");
        assertMissing(Right.ENQUIRY, home, Outcome.GRANTED, "answer");
        assertMissing(Right.AUTOMATED_DECISION, home, Outcome.REFUSED, "answer", "US-ADMT-UPHELD");
        assertMissing(Right.ERASURE, home, Outcome.PARTLY_GRANTED, "limits");
        assertMissing(Right.ERASURE, home, Outcome.REFUSED, "particulars", "CA-105-d-1");
        assertMissing(Right.PORTABILITY, home, Outcome.REFUSED, "particulars", "CA-145");
        assertMissing(Right.OPT_OUT, home, Outcome.PARTLY_GRANTED, "particulars", "US-EXEMPT");
        assertMissing(Right.ENQUIRY, home, Outcome.REFUSED, "answer", "NOTHING-ASKED");
    }

    private static void assertMissing(Right right, Residence home, Outcome outcome, String content, String... grounds) {
        assertMissing(right, home, outcome, content, List.of(), grounds);
    }

    private static void assertMissing(
            Right right, Residence home, Outcome outcome, String content, List<Section> sections, String... grounds) {
        AnswerFacts bare = new AnswersAt(home, Locale.ENGLISH, List.of(grounds), true).letter(right, sections);

        assertThatThrownBy(() -> LETTERS.answer(bare, outcome))
                .isInstanceOf(IncompleteLetterException.class)
                .hasMessageContaining(content);
    }

    private static List<String> grounds(Right right, Residence home) {
        String regime = Jurisdiction.of(home).primary().word();
        List<String> grounds = Grounds.codesFor(right).stream()
                .filter(code -> Grounds.limits(code, right, regime))
                .sorted()
                .toList();
        return grounds.isEmpty() ? List.of("RECIPIENT-DECLINED") : grounds;
    }

    private static void assertComplete(Letter letter, Right right, Residence home, String outcome) {
        assertClean(letter);
        MANDATORY.of(right, home, outcome, letter.language()).forEach(each -> assertSays(letter, each[0], each[1]));
    }

    private static void assertClean(Letter letter) {
        assertThat(letter.text()).doesNotContainPattern(RAW).contains("HB-7F3K-92QD");
        assertThat(letter.subject()).doesNotContainPattern(RAW);
        assertThat(letter.html().replaceAll("<[^>]*>", "")).doesNotContainPattern(RAW);
    }

    private static void assertSaysReason(Letter letter, String ground, Right right, Residence home, Locale language) {
        Reason reason = new GroundWords().reason(ground, right, home, language);
        assertSays(letter, reason.reason(), "GDPR Art. 12(4): the reason for " + ground);
        assertSays(letter, reason.law(), "Quebec s. 34: the law for " + ground);
    }

    private static void assertSays(Letter letter, String words, String source) {
        assertThat(letter.text().replaceAll("\\s+", " ")).as(source).contains(words);
        assertThat(letter.says(words)).as("%s: %s in both parts", source, words).isTrue();
    }

    private static AnswerFacts facts(Right right, Residence home, Locale language, String... grounds) {
        return new AnswersAt(home, language, List.of(grounds), true).letter(right, sections(right, grounds));
    }

    /** What the right itself adds is tested with the right. */
    private static List<Section> sections(Right right, String... grounds) {
        boolean refuses = grounds.length > 0 && !grounds[0].equals("IDENTITY");
        return Stream.concat(
                        refuses ? Stream.of(section("particulars", "What happened in this test.")) : Stream.of(),
                        own(right).stream())
                .toList();
    }

    private static List<Section> own(Right right) {
        return switch (right) {
            case RECTIFICATION ->
                List.of(section("changed", "Your name is changed."), section("changed", "Your address stays."));
            case RESTRICTION -> List.of(section("restriction-ends", "What ends it is in this test."));
            case ENQUIRY, AUTOMATED_DECISION -> List.of(section("answer", "The answer in this test."));
            case PORTABILITY -> List.of(section(Section.PACKAGE, "https://acme.example/privacy/package/x"));
            case ACCESS ->
                Stream.concat(
                                Stream.of(
                                        section(Section.PACKAGE, "https://acme.example/privacy/package/x"),
                                        section("purposes", "Purposes in this test."),
                                        section("recipients", "Third parties in this test."),
                                        section("general", "Categories in general in this test.")),
                                Stream.of("categories", "retention", "sources", "rights", "period")
                                        .map(topic -> section(topic, "Something.")))
                        .toList();
            default -> List.of();
        };
    }

    private static Section section(String topic, String text) {
        return new Section(topic, "Title", text, List.of());
    }

    private record AnswersAt(Residence home, Locale language, List<String> grounds, boolean restricted) {

        /** Whoever erases says of everything that is kept until when; other rights give reasons only. */
        private List<Retained> retained(Right right) {
            return right == Right.ERASURE || right == Right.CHILD_DELETION
                    ? grounds.stream()
                            .map(ground -> new Retained("Invoices", ground, null, LocalDate.of(2033, 12, 31), false))
                            .toList()
                    : List.of();
        }

        AnswerFacts letter(Right right, List<Section> sections) {
            return new AnswerFacts(
                    new CaseReference("HB-7F3K-92QD"),
                    right,
                    true,
                    false,
                    new Addressee(
                            "Erika Mustermann", language, Jurisdiction.of(home).zone(), home),
                    new Controller("Acme Conversations", "privacy@acme.example"),
                    AnswerRegime.of(home),
                    Instant.parse("2026-03-05T12:30:00Z"),
                    Instant.parse("2026-04-07T12:59:59Z"),
                    Instant.parse("2026-03-20T09:00:00Z"),
                    List.of("User accounts"),
                    List.of(),
                    retained(right),
                    grounds,
                    sections,
                    restricted,
                    LocalDate.of(2026, 6, 30));
        }
    }
}
