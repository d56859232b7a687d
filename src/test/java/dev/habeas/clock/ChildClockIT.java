package dev.habeas.clock;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A child's data goes first in every country: frozen within a business day, deleted within ten days. */
@ClockTest
class ChildClockIT {

    private static final String ESTABLISH = "UserTask_EstablishAge";
    private static final Instant FRIDAY = Instant.parse("2026-03-06T17:00:00Z");

    @Autowired
    private Desk desk;

    @Autowired
    private TaskService tasks;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DE    | 2026-03-09T23:59:59+01:00 | 2026-03-16T23:59:59+01:00 | 2026-04-07T23:59:59+02:00
            GB    | 2026-03-09T23:59:59Z      | 2026-03-16T23:59:59Z      | 2026-04-07T23:59:59+01:00
            US-CA | 2026-03-09T23:59:59-07:00 | 2026-03-16T23:59:59-07:00 | 2026-04-20T23:59:59-07:00
            BR    | 2026-03-09T23:59:59-03:00 | 2026-03-16T23:59:59-03:00 | 2026-03-21T23:59:59-03:00""")
    void everyWatchFollowsOurOwnLimitsAndNotTheLongerOneOfTheLaw(
            String residence, OffsetDateTime freeze, OffsetDateTime comply, OffsetDateTime respond) {
        Desk.Opened opened = desk.open("child-deletion", "{}", residence, FRIDAY);
        assertThat(due(opened, "freeze")).isEqualTo(freeze);
        assertThat(due(opened, "comply")).isEqualTo(comply);
        assertThat(due(opened, "respond")).isEqualTo(respond);
        Instant frozenBy = freeze.toInstant();
        Instant deletedBy = comply.toInstant();
        assertThat(task(opened).getDueDate().toInstant()).isEqualTo(deletedBy);
        List<Instant> timers = timers(opened);
        assertThat(timers).hasSize(4).contains(frozenBy.plusSeconds(1), deletedBy.plusSeconds(1));
        Instant warnAt = timers.get(1);
        Instant atRiskAt = timers.get(2);
        assertThat(task(opened).getFollowUpDate().toInstant()).isEqualTo(warnAt);

        both(opened, frozenBy, frozenBy.plusSeconds(1), "freeze-late");
        assertThat(state(opened, "freeze")).isEqualTo("missed");
        assertThat(state(opened, "comply")).isEqualTo("running");
        assertThat(task(opened).getPriority()).isEqualTo(100);
        assertThat(groups(opened)).contains("analysts", "officers");
        both(opened, warnAt.minusSeconds(1), warnAt, "deadline-warned");
        both(opened, atRiskAt.minusSeconds(1), atRiskAt, "deadline-at-risk");
        both(opened, deletedBy, deletedBy.plusSeconds(1), "deadline-missed");
        assertThat(state(opened, "comply")).isEqualTo("missed");
        assertThat(state(opened, "respond")).isEqualTo("running");
        assertThat(desk.task(opened, "UserTask_AccountForMissedDeadline")).isNotNull();
        assertThat(desk.timers(opened)).isEmpty();
    }

    @Test
    void theFreezeMovesWithTheReceiptAndIsOverdueAtOnceIfThatIsLongAgo() {
        Desk.Opened opened = desk.open("child-deletion", "{}", "DE", FRIDAY);
        Instant earlier = FRIDAY.minus(Duration.ofDays(7));
        assertThat(desk.send(opened, "/receipt-correction", "{\"receivedAt\": \"" + earlier + "\"}")
                        .status())
                .isEqualTo(200);
        Instant frozenBy = Instant.parse("2026-03-02T22:59:59Z");
        assertThat(due(opened, "freeze").toInstant()).isEqualTo(frozenBy);
        assertThat(timers(opened)).contains(frozenBy.plusSeconds(1));
        assertThat(desk.evidence(opened)).doesNotContain("freeze-late");
        desk.run(opened);
        assertThat(desk.evidence(opened)).containsOnlyOnce("freeze-late");
    }

    @Test
    void whoeverReportsItAnAnalystDecidesWhileRecipientsAreStillSilent() {
        Desk.Opened opened = desk.open("child-deletion", "{}", "DE", FRIDAY);
        desk.complete(
                opened,
                ESTABLISH,
                "analyst",
                "analysts",
                Map.of("decision", "granted", "relation", "parent-or-guardian"));
        assertThat(desk.evidence(opened)).contains("decided", "suppressed").doesNotContain("frozen-everywhere");
        assertThat(desk.instances(opened))
                .as("the case, its freeze, its deletion")
                .hasSize(3);
    }

    /** What happens at the second instant and not at the first. */
    private void both(Desk.Opened opened, Instant before, Instant at, String evidence) {
        desk.runAt(opened, before);
        assertThat(desk.evidence(opened)).as("at %s", before).doesNotContain(evidence);
        desk.runAt(opened, at);
        assertThat(desk.evidence(opened)).as("at %s", at).containsOnlyOnce(evidence);
    }

    private OffsetDateTime due(Desk.Opened opened, String event) {
        return OffsetDateTime.parse(desk.deadline(opened, event).get("dueAt").asText());
    }

    private String state(Desk.Opened opened, String event) {
        JsonNode row = desk.deadline(opened, event);
        return row.get("state").asText();
    }

    private Task task(Desk.Opened opened) {
        return desk.task(opened, ESTABLISH);
    }

    private List<String> groups(Desk.Opened opened) {
        return tasks.getIdentityLinksForTask(task(opened).getId()).stream()
                .map(IdentityLink::getGroupId)
                .toList();
    }

    private List<Instant> timers(Desk.Opened opened) {
        return desk.timers(opened).stream()
                .map(Job::getDuedate)
                .map(date -> date.toInstant())
                .sorted()
                .toList();
    }
}
