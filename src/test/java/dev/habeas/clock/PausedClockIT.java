package dev.habeas.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ClockTest
class PausedClockIT {

    private static final Instant RECEIVED = Instant.parse("2026-03-02T09:00:00Z");

    @Autowired
    private Desk desk;

    @Autowired
    private TimeMachine time;

    @Test
    void aClarificationInBritainAddsTheDaysFromQuestionToAnswerBothIncluded() {
        Desk.Opened opened = desk.open("GB", RECEIVED);
        ask(opened, "clarification", "2026-03-09T10:00:00Z");
        assertThat(desk.view(opened).get("status").asText()).isEqualTo("awaiting-clarification");
        assertThat(desk.deadline(opened, "respond").get("state").asText()).isEqualTo("paused");

        answer(opened, "clarification", "2026-03-13T10:00:00Z");
        assertThat(desk.view(opened).get("status").asText()).isEqualTo("awaiting-identity");
        var respond = desk.deadline(opened, "respond");
        assertThat(respond.get("state").asText()).isEqualTo("running");
        assertThat(respond.get("dueAt").asText()).isEqualTo("2026-04-07T23:59:59+01:00");
        assertThat(respond.get("unpausedDueAt").asText()).isEqualTo("2026-04-02T23:59:59+01:00");
        assertThat(respond.get("explanation").asText()).contains("one month and 5 days of waiting");
        assertThat(desk.superseded(opened, "respond"))
                .extracting(row -> row.get("dueAt").asText())
                .containsExactly("2026-04-02T23:59:59+01:00", "2026-04-02T23:59:59+01:00");
        assertThat(desk.evidence(opened)).contains("question-asked", "question-answered");
        assertMovedTo(opened, Instant.parse("2026-04-07T22:59:59Z"));
    }

    @Test
    void proofOfIdentityInBritainStartsThePeriod() {
        Desk.Opened opened = desk.open("GB", RECEIVED);
        ask(opened, "identity", "2026-03-03T10:00:00Z");
        answer(opened, "identity", "2026-03-10T10:00:00Z");
        assertThat(dueAt(opened)).isEqualTo("2026-04-10T23:59:59+01:00");
    }

    @Test
    void inTheUnionTheDaysFromQuestionToAnswerAreAddedIfItWasAskedWithinFiveDays() {
        Desk.Opened prompt = desk.open("DE", RECEIVED);
        ask(prompt, "identity", "2026-03-05T10:00:00Z");
        answer(prompt, "identity", "2026-03-12T10:00:00Z");
        assertThat(dueAt(prompt)).isEqualTo("2026-04-09T23:59:59+02:00");

        Desk.Opened late = desk.open("DE", RECEIVED);
        ask(late, "identity", "2026-03-09T10:00:00Z");
        assertThat(desk.deadline(late, "respond").get("state").asText()).isEqualTo("running");
        answer(late, "identity", "2026-03-12T10:00:00Z");
        assertThat(dueAt(late)).isEqualTo("2026-04-02T23:59:59+02:00");
        assertThat(desk.superseded(late, "respond")).isEmpty();
    }

    @Test
    void noQuestionStopsTheClockInCalifornia() {
        Desk.Opened opened = desk.open("US-CA", RECEIVED);
        String due = dueAt(opened);
        ask(opened, "identity", "2026-03-04T10:00:00Z");
        assertThat(desk.view(opened).get("status").asText()).isEqualTo("awaiting-identity");
        answer(opened, "identity", "2026-04-04T10:00:00Z");
        assertThat(dueAt(opened)).isEqualTo(due);
        assertThat(desk.superseded(opened, "respond")).isEmpty();
    }

    @Test
    void nothingIsMissedWhileTheClockWaitsButTheDateThatFollowsIsWatchedAgain() {
        Desk.Opened opened = desk.open("GB", RECEIVED);
        ask(opened, "clarification", "2026-03-09T10:00:00Z");
        desk.runAt(opened, Instant.parse("2026-04-02T23:00:00Z"));
        assertThat(desk.evidence(opened))
                .contains("deadline-warned", "deadline-at-risk", "deadline-passed-while-waiting")
                .doesNotContain("deadline-missed");
        assertThat(desk.deadline(opened, "respond").get("state").asText()).isEqualTo("paused");

        answer(opened, "clarification", "2026-04-10T10:00:00Z");
        Instant moved = OffsetDateTime.parse(dueAt(opened)).toInstant();
        assertMovedTo(opened, moved);
        desk.runAt(opened, moved);
        assertThat(desk.evidence(opened)).doesNotContain("deadline-missed");
        desk.runAt(opened, moved.plusSeconds(1));
        assertThat(desk.evidence(opened)).endsWith("deadline-missed");
        assertThat(desk.deadline(opened, "respond").get("state").asText()).isEqualTo("missed");
        assertThat(desk.evidence(opened)).containsOnlyOnce("deadline-warned", "deadline-at-risk");
    }

    @Test
    void anEarlierReceiptMovesEveryDateAndLeavesTheFormerOnesOnRecord() {
        Desk.Opened opened = desk.open("DE", RECEIVED);
        Desk.Answer corrected = desk.send(opened, "/receipt-correction", """
                {"receivedAt": "2026-02-20T10:00:00+01:00"}""");
        assertThat(corrected.status()).isEqualTo(200);
        assertThat(dueAt(opened)).isEqualTo("2026-03-20T23:59:59+01:00");
        assertThat(desk.view(opened).get("receivedAt").asText()).isEqualTo("2026-02-20T10:00:00+01:00");
        assertThat(desk.superseded(opened, "respond")).hasSize(1);
        assertMovedTo(opened, Instant.parse("2026-03-20T22:59:59Z"));
        assertThat(desk.send(opened, "/receipt-correction", """
                        {"receivedAt": "2026-03-01T10:00:00+01:00"}""").status()).isEqualTo(400);
    }

    @Test
    void whatCannotBeIsRefusedAndChangesNothing() {
        Desk.Opened opened = desk.open("GB", RECEIVED);
        assertThat(status(opened, "answered", "clarification", "2026-03-02T09:00:00Z"))
                .isEqualTo(409);
        assertThat(status(opened, "asked", "clarification", "2026-03-02T09:00:01Z"))
                .isEqualTo(400);
        assertThat(status(opened, "asked", "clarification", "2026-03-01T09:00:00Z"))
                .isEqualTo(400);
        assertThat(status(opened, "asked", "fee", "2026-03-02T09:00:00Z")).isEqualTo(400);
        assertThat(status(opened, "asked", "clarification", "2026-03-02T09:00:00Z"))
                .isEqualTo(200);
        assertThat(status(opened, "asked", "clarification", "2026-03-02T09:00:00Z"))
                .isEqualTo(409);
        Desk.Opened nobody = new Desk.Opened("00000000-0000-0000-0000-000000000000", "", "");
        assertThat(status(nobody, "asked", "clarification", "2026-03-02T09:00:00Z"))
                .isEqualTo(404);
    }

    @Test
    void theClockOfAWithdrawnRequestNoLongerMoves() {
        Desk.Opened opened = desk.open("GB", RECEIVED);
        desk.send(opened, "/withdrawal", "");
        desk.run(opened);
        assertThat(status(opened, "asked", "clarification", "2026-03-02T09:00:00Z"))
                .isEqualTo(409);
    }

    private void assertMovedTo(Desk.Opened opened, Instant due) {
        assertThat(desk.tasks(opened))
                .allSatisfy(task -> assertThat(task.getDueDate()).isEqualTo(due));
        assertThat(desk.timers(opened).stream().map(Job::getDuedate).collect(Collectors.toSet()))
                .contains(Date.from(due.plusSeconds(1)));
    }

    private String dueAt(Desk.Opened opened) {
        return desk.deadline(opened, "respond").get("dueAt").asText();
    }

    private void ask(Desk.Opened opened, String kind, String at) {
        time.travelTo(Instant.parse(at));
        assertThat(status(opened, "asked", kind, at)).isEqualTo(200);
    }

    private void answer(Desk.Opened opened, String kind, String at) {
        time.travelTo(Instant.parse(at));
        assertThat(status(opened, "answered", kind, at)).isEqualTo(200);
    }

    private int status(Desk.Opened opened, String state, String kind, String at) {
        return desk.send(opened, "/clarification", """
                        {"state": "%s", "kind": "%s", "at": "%s"}""".formatted(state, kind, at))
                .status();
    }
}
