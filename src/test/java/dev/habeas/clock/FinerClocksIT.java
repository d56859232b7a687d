package dev.habeas.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What is asked for within a right may have a clock of its own; the process waits for that one. */
@ClockTest
class FinerClocksIT {

    @Autowired
    private Desk desk;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            enquiry   | {"kind": "complaint"}    | GB    | 2026-07-02T08:00:00Z | complaint-ack  | 2026-08-03T23:59:59+01:00 | UK-CMP-02
            enquiry   | {"kind": "complaint"}    | GB    | 2026-07-02T08:00:00Z | respond        | 2026-08-03T23:59:59+01:00 | UK-RSP-03
            enquiry   | {"kind": "legal-basis"}  | GB    | 2026-07-02T08:00:00Z | respond        | 2026-08-03T23:59:59+01:00 | UK-RSP-03
            enquiry   | {"kind": "appeal"}       | US-VA | 2026-03-02T17:00:00Z | appeal-respond | 2026-05-01T23:59:59-04:00 | US-VA-APL-01
            enquiry   | {"kind": "appeal"}       | US-CO | 2026-03-02T17:00:00Z | appeal-respond | 2026-04-16T23:59:59-06:00 | US-CO-APL-01
            enquiry   | {"kind": "appeal"}       | DE    | 2026-03-02T17:00:00Z | appeal-respond | 2026-04-01T23:59:59+02:00 | OTH-APL-01
            objection | {"scope": "marketing"}   | DE    | 2026-03-02T17:00:00Z | comply         | 2026-03-02T23:59:59+01:00 | GDPR-STP-01
            opt-out   | {"kind": "limit-use"}    | US-CA | 2026-03-02T17:00:00Z | comply         | 2026-03-23T23:59:59-07:00 | CCPA-LIM-01
            opt-out   | {"kind": "sale-sharing"} | US-CA | 2026-03-02T17:00:00Z | comply         | 2026-03-23T23:59:59-07:00 | CCPA-OPT-01""")
    void runForWhatWasAsked(
            String right, String details, String residence, Instant received, String event, String dueAt, String rule) {
        var deadline = desk.deadline(desk.open(right, details, residence, received), event);
        assertThat(deadline.get("dueAt").asText()).isEqualTo(dueAt);
        assertThat(deadline.get("ruleId").asText()).isEqualTo(rule);
    }

    @Test
    void theAcknowledgementOfAComplaintIsItsOwnDutyAndIsMetByTheLetter() {
        Desk.Opened opened =
                desk.open("enquiry", "{\"kind\": \"complaint\"}", "GB", Instant.parse("2026-07-02T08:00:00Z"));
        assertThat(desk.deadline(opened, "complaint-ack").get("state").asText()).isEqualTo("met");
        assertThat(desk.deadline(opened, "acknowledge").get("state").asText()).isEqualTo("met");
        assertThat(desk.deadline(opened, "respond").get("state").asText()).isEqualTo("running");
    }

    @Test
    void anAppealIsOverdueOneSecondAfterItsOwnPeriod() {
        Desk.Opened opened =
                desk.open("enquiry", "{\"kind\": \"appeal\"}", "US-VA", Instant.parse("2026-03-02T17:00:00Z"));
        Instant last = OffsetDateTime.parse("2026-05-01T23:59:59-04:00").toInstant();
        assertThat(desk.timers(opened)).extracting(Job::getDuedate).contains(Date.from(last.plusSeconds(1)));
        desk.runAt(opened, last);
        assertThat(desk.evidence(opened)).doesNotContain("deadline-missed");
        desk.runAt(opened, last.plusSeconds(1));
        assertThat(desk.evidence(opened)).containsOnlyOnce("deadline-missed");
        assertThat(desk.deadline(opened, "appeal-respond").get("state").asText())
                .isEqualTo("missed");
    }

    /** Colorado gives an appeal 60 days more; Virginia none. */
    @Test
    void anAppealIsExtendedWhereItsLawAllowsIt() {
        Instant received = Instant.parse("2026-03-02T17:00:00Z");
        Desk.Opened virginia = desk.open("enquiry", "{\"kind\": \"appeal\"}", "US-VA", received);
        assertThat(desk.propose(virginia.id(), "officers").status()).isEqualTo(422);

        Desk.Opened colorado = desk.open("enquiry", "{\"kind\": \"appeal\"}", "US-CO", received);
        assertThat(desk.propose(colorado.id(), "officers").status()).isEqualTo(303);
        desk.complete(
                colorado,
                "UserTask_DecideExtension",
                "officer",
                "officers",
                Map.of("extensionDecision", "extend", "extensionGround", "complexity"));
        desk.runUntil(colorado, "deadline-extended");
        assertThat(desk.deadline(colorado, "appeal-respond").get("dueAt").asText())
                .isEqualTo("2026-06-15T23:59:59-06:00");
    }
}
