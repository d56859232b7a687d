package dev.habeas.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.habeas.engine.DecisionTable;
import dev.habeas.jurisdictions.Regime;
import dev.habeas.jurisdictions.Right;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Right by law by data by requester: what is asked for, and by which law. */
class AssuranceTableTest {

    private static final Path FILE = Path.of("processes/identity/identity-assurance.dmn");
    private static final DecisionTable TABLE = DecisionTable.parse(AssuranceRules.DECISION, read(FILE));
    private static final Set<String> REQUESTERS =
            Set.of("self", "authorized-agent", "guardian", "legal-representative", "controller", "staff", "other");

    /** The last is acted on at once, and nothing is erased before people have established age and relation. */
    private static final Set<Right> UNASKED =
            Set.of(Right.OPT_OUT, Right.CONSENT_WITHDRAWAL, Right.ENQUIRY, Right.CHILD_DELETION);

    @ParameterizedTest(name = "{0} under {1}, {2} data, asked by {3}, signed in: {4} -> {5} and {6}")
    @CsvFileSource(resources = "assurance.csv", delimiter = '|')
    void asksFor(
            String right,
            String regime,
            String dataClass,
            String requester,
            String signedIn,
            String level,
            String authority,
            String law) {
        Assurance asked = Assurance.of(TABLE.decide(new AssuranceQuestion(
                        Right.ofWord(right).orElseThrow(),
                        regime,
                        DataClass.ofWord(dataClass),
                        requester,
                        signedIn.equals("yes"))
                .words()));

        assertThat(asked.level().word()).isEqualTo(level);
        assertThat(asked.authority().word()).isEqualTo(authority);
        assertThat(asked.source()).contains(law);
    }

    /** A UNIQUE table fails on two rows as on none, so an answer to everything means exactly one row for everything. */
    @Test
    void exactlyOneRowAnswersEveryQuestion() {
        List<AssuranceQuestion> all = every(question -> true);

        assertThat(all).hasSize(11 * Regime.values().length * 4 * 7 * 2);
        assertThat(all)
                .allSatisfy(question -> assertThat(answer(question).ruleId()).isNotEmpty());
    }

    @Test
    void everyRowAnswersSomethingButTheLastResort() {
        Set<String> written = Pattern.compile("<text>\"([A-Z]{3}-[A-Z]{2}-\\d{2})\"</text>")
                .matcher(read(FILE))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> used = every(question -> true).stream()
                .map(question -> answer(question).ruleId())
                .collect(Collectors.toSet());

        written.removeAll(used);

        assertThat(written).as("the row for a right that does not exist yet").containsExactly("DEF-XX-02");
    }

    @Test
    void aRightThatDoesNotExistYetGoesToAPerson() {
        DecisionTable.Row row = TABLE.decide(Map.of(
                "right", "new-right", "family", "eu", "dataClass", "ordinary", "requester", "self", "signedIn", "yes"));

        assertThat(row.require("level")).isEqualTo("three-data-points");
    }

    @Test
    void optOutAndWithdrawalAreNeverVerified() {
        assertThat(every(question ->
                        Set.of(Right.OPT_OUT, Right.CONSENT_WITHDRAWAL).contains(question.right())))
                .allSatisfy(question -> assertThat(answer(question).level()).isEqualTo(AssuranceLevel.NONE));
    }

    @Test
    void nothingIsDisclosedChangedOrErasedWithoutProof() {
        assertThat(every(question -> !UNASKED.contains(question.right())
                        && !(question.right() == Right.OBJECTION && question.dataClass() == DataClass.MARKETING)))
                .allSatisfy(question -> assertThat(answer(question).level()).isNotEqualTo(AssuranceLevel.NONE));
    }

    /** What the table asks for is asked: a model that never comes to the fragment has rows that ask for nothing. */
    @Test
    void whateverIsAskedForIsAskedByTheModelOfTheRight() {
        Set<Right> asked = every(question -> answer(question).level() != AssuranceLevel.NONE
                        || answer(question).authority() != Authority.NONE)
                .stream()
                .map(AssuranceQuestion::right)
                .collect(Collectors.toSet());

        assertThat(asked).isNotEmpty();
        assertThat(asked)
                .allSatisfy(right -> assertThat(
                                read(Path.of("processes", right.word(), right.word() + "-request.bpmn")))
                        .contains("calledElement=\"verify-identity\""));
    }

    /** A document is the last resort, and California never demands a power of attorney. */
    @Test
    void noMoreIsAskedThanTheLawAllows() {
        assertThat(every(question -> answer(question).level() == AssuranceLevel.DOCUMENT))
                .allSatisfy(question -> {
                    assertThat(question.requester()).isEqualTo("legal-representative");
                    assertThat(question.dataClass()).isEqualTo(DataClass.SENSITIVE);
                });
        assertThat(every(question ->
                        question.regime().equals("CCPA") && question.requester().equals("authorized-agent")))
                .allSatisfy(question ->
                        assertThat(answer(question).authority()).isIn(Authority.NONE, Authority.SIGNED_PERMISSION));
    }

    private static Assurance answer(AssuranceQuestion question) {
        return Assurance.of(TABLE.decide(question.words()));
    }

    private static List<AssuranceQuestion> every(Predicate<AssuranceQuestion> wanted) {
        List<AssuranceQuestion> all = new ArrayList<>();
        for (Right right : Right.values()) {
            for (Regime regime : Regime.values()) {
                for (DataClass data : DataClass.values()) {
                    for (String requester : REQUESTERS) {
                        all.add(new AssuranceQuestion(right, regime.word(), data, requester, false));
                        all.add(new AssuranceQuestion(right, regime.word(), data, requester, true));
                    }
                }
            }
        }
        return all.stream().filter(wanted).toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
