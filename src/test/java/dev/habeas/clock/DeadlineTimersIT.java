package dev.habeas.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every right, under GDPR, UK GDPR and CCPA: one second before, at and after every timer, what fires and that nothing else does. */
@ClockTest
class DeadlineTimersIT {

    private static final Instant RECEIVED = Instant.parse("2026-03-02T17:00:00Z");
    private static final String IDENTIFY = "UserTask_VerifyIdentity";

    /** Nobody is asked: the case waits for those who were told to stop. */
    private static final String NOBODY = "";

    private static final String ACCOUNT = "UserTask_AccountForMissedDeadline";

    /** What is missed when the answer is late, the one that the process waits for first. */
    private static final List<String> DUTIES = List.of("respond", "comply");

    @Autowired
    private Desk desk;

    @Autowired
    private TaskService tasks;

    /** Everything of a case that a timer might change. */
    private record Picture(
            List<String> evidence, Map<String, String> tasks, Map<String, String> deadlines, List<Instant> timers) {}

    static Stream<Arguments> rightsUnderLaws() {
        return Stream.of("DE", "GB", "US-CA")
                .flatMap(residence -> Stream.of(
                        Arguments.of("erasure", "{}", residence, IDENTIFY),
                        Arguments.of("access", "{}", residence, IDENTIFY),
                        Arguments.of("portability", "{}", residence, IDENTIFY),
                        Arguments.of("rectification", "{\"name\": \"Kim Roe\"}", residence, IDENTIFY),
                        Arguments.of("restriction", "{}", residence, IDENTIFY),
                        Arguments.of("objection", "{\"scope\": \"other\"}", residence, IDENTIFY),
                        Arguments.of("automated-decision", "{}", residence, IDENTIFY),
                        Arguments.of("enquiry", "{}", residence, "UserTask_AnswerEnquiry"),
                        Arguments.of("opt-out", "{}", residence, NOBODY),
                        Arguments.of("opt-out", "{\"suspected-fraud\": \"yes\"}", residence, "UserTask_DecideOptOut"),
                        Arguments.of("consent-withdrawal", "{\"purpose\": \"newsletter\"}", residence, NOBODY)));
    }

    @ParameterizedTest
    @MethodSource("rightsUnderLaws")
    void everyTimerFiresOnItsSecondAndDoesOneThing(String right, String details, String residence, String first) {
        Desk.Opened opened = desk.open(right, details, residence, RECEIVED);
        Instant respondBy = answerDue(opened);
        Picture begun = picture(opened);
        assertThat(begun.timers()).hasSize(3).isSorted();
        assertThat(begun.timers().get(2)).isEqualTo(respondBy.plusSeconds(1));
        assertThat(begun.tasks()).isEqualTo(task(first, "50 [analysts] due " + respondBy));

        Instant warnAt = begun.timers().get(0);
        assertNothingChanges(opened, begun, warnAt.minusSeconds(1));
        Picture warned = new Picture(
                with(begun.evidence(), "deadline-warned"),
                task(first, "75 [analysts] due " + respondBy),
                begun.deadlines(),
                begun.timers().subList(1, 3));
        assertBecomes(opened, warned, warnAt);
        assertNothingChanges(opened, warned, warnAt.plusSeconds(1));

        Instant atRiskAt = begun.timers().get(1);
        assertNothingChanges(opened, warned, atRiskAt.minusSeconds(1));
        Picture atRisk = new Picture(
                with(warned.evidence(), "deadline-at-risk"),
                task(first, "100 [analysts, officers] due " + respondBy),
                begun.deadlines(),
                begun.timers().subList(2, 3));
        assertBecomes(opened, atRisk, atRiskAt);
        assertNothingChanges(opened, atRisk, atRiskAt.plusSeconds(1));

        assertNothingChanges(opened, atRisk, respondBy.minusSeconds(1));
        assertNothingChanges(opened, atRisk, respondBy);
        Map<String, String> missedRows = new TreeMap<>(begun.deadlines());
        missedRows.replaceAll((event, state) -> DUTIES.contains(event) && state.equals("running") ? "missed" : state);
        Map<String, String> missedTasks = new TreeMap<>(atRisk.tasks());
        missedTasks.put(ACCOUNT, "50 [managers] due " + respondBy);
        Picture missed = new Picture(with(atRisk.evidence(), "deadline-missed"), missedTasks, missedRows, List.of());
        assertBecomes(opened, missed, respondBy.plusSeconds(1));
        assertNothingChanges(opened, missed, respondBy.plusSeconds(86_400L * 365));
    }

    /** By law an answer, or where no answer is owed the deed itself. */
    private Instant answerDue(Desk.Opened opened) {
        return DUTIES.stream()
                .flatMap(event -> desk.deadlines(opened).stream()
                        .filter(row -> row.get("event").asText().equals(event)))
                .map(row -> OffsetDateTime.parse(row.get("dueAt").asText()).toInstant())
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> task(String key, String description) {
        return key.equals(NOBODY) ? Map.of() : Map.of(key, description);
    }

    private void assertNothingChanges(Desk.Opened opened, Picture before, Instant now) {
        assertBecomes(opened, before, now);
    }

    private void assertBecomes(Desk.Opened opened, Picture expected, Instant now) {
        desk.runAt(opened, now);
        assertThat(picture(opened)).as("at %s", now).isEqualTo(expected);
    }

    private Picture picture(Desk.Opened opened) {
        Map<String, String> open = new TreeMap<>();
        desk.tasks(opened).forEach(task -> open.put(task.getTaskDefinitionKey(), describe(task)));
        Map<String, String> rows = new TreeMap<>();
        desk.deadlines(opened)
                .forEach(row ->
                        rows.put(row.get("event").asText(), row.get("state").asText()));
        List<Instant> timers = desk.timers(opened).stream()
                .map(job -> job.getDuedate().toInstant())
                .sorted()
                .toList();
        return new Picture(desk.evidence(opened), open, rows, timers);
    }

    private String describe(Task task) {
        TreeSet<String> groups = new TreeSet<>();
        tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .forEach(groups::add);
        return task.getPriority() + " " + groups + " due " + task.getDueDate().toInstant();
    }

    private static List<String> with(List<String> evidence, String more) {
        List<String> all = new ArrayList<>(evidence);
        all.add(more);
        return all;
    }
}
