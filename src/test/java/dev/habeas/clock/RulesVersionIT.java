package dev.habeas.clock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.habeas.engine.RuleTableFile;
import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The law changes while cases run: the longest period of the GDPR becomes two months for what is received from June. */
@ClockTest
class RulesVersionIT {

    private static final Instant MARCH = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant JUNE = Instant.parse("2026-06-02T09:00:00Z");

    @Autowired
    private Desk desk;

    @Autowired
    private TimeMachine time;

    @Autowired
    private RepositoryService repository;

    private String deployment = "";

    @AfterEach
    void theFormerTableIsCurrentAgain() {
        repository.deleteDeployment(deployment, true);
    }

    @Test
    void aRunningCaseIsComputedAgainUnderTheTableThatDecidedIt() {
        Desk.Opened before = desk.open("DE", MARCH);
        String former = version(before);
        deploy(changedFromJune());
        Desk.Opened received = desk.open("DE", MARCH);
        Desk.Opened after = desk.open("DE", JUNE);

        assertThat(version(before)).isEqualTo(former);
        assertThat(version(received)).isNotEqualTo(former);
        assertThat(version(after)).isEqualTo(version(received)).isNotEqualTo(former);
        extend(before, MARCH.plusSeconds(3600));
        extend(received, MARCH.plusSeconds(3600));
        extend(after, JUNE.plusSeconds(3600));
        assertThat(version(before)).isEqualTo(former);
        assertThat(due(before)).isEqualTo("2026-06-02T23:59:59+02:00");
        assertThat(due(received)).isEqualTo("2026-06-02T23:59:59+02:00");
        assertThat(due(after)).isEqualTo("2026-08-03T23:59:59+02:00");
    }

    private void extend(Desk.Opened opened, Instant now) {
        time.travelTo(now);
        desk.propose(opened.id(), "officers");
        desk.complete(
                opened,
                "UserTask_DecideExtension",
                "officer",
                "officers",
                Map.of("extensionDecision", "extend", "extensionGround", "number-of-requests"));
        desk.runUntil(opened, "deadline-extended");
    }

    private String version(Desk.Opened opened) {
        return desk.deadline(opened, "respond").get("rulesVersion").asText();
    }

    private String due(Desk.Opened opened) {
        return desk.deadline(opened, "respond").get("dueAt").asText();
    }

    private void deploy(String table) {
        deployment = repository
                .createDeployment()
                .name("a changed law")
                .addString("processes/deadlines/response-deadline.dmn", table)
                .deploy()
                .getId();
    }

    /** The rule table as released, with the row of the answer in two: until May, and from June with a shorter extension. */
    private static String changedFromJune() {
        String table = RuleTableFile.xml();
        int start = table.indexOf("<rule id=\"Rule_GDPR_RSP_01\">");
        int end = table.indexOf("</rule>", start) + "</rule>".length();
        String row = table.substring(start, end);
        String any = "_receivedOn\"><text>-</text>";
        String until = row.replace(any, "_receivedOn\"><text>&lt; date and time(\"2026-06-01T00:00:00\")</text>");
        String from = row.replace(any, "_receivedOn\"><text>&gt;= date and time(\"2026-06-01T00:00:00\")</text>")
                .replace("GDPR_RSP_01", "GDPR_RSP_91")
                .replace("GDPR-RSP-01", "GDPR-RSP-91")
                .replace("2018-05-25", "2026-06-01")
                .replace("\"3 months\"", "\"2 months\"");
        return table.substring(0, start) + until + from + table.substring(end);
    }
}
