package dev.habeas.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ClockTest
class ExtendedClockIT {

    private static final Instant RECEIVED = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant LAST_SECOND = Instant.parse("2026-04-02T21:59:59Z");
    private static final Instant EXTENDED = Instant.parse("2026-06-02T21:59:59Z");
    private static final Map<String, Object> ON_A_GROUND =
            Map.of("extensionDecision", "extend", "extensionGround", "complexity");

    @Autowired
    private Desk desk;

    @Autowired
    private TimeMachine time;

    @Autowired
    private MailServer mail;

    @Test
    void aNoticeThatLeftInTimeMovesRowsTimersAndTasksAndWatchesThatHadFiredBeginAgain() {
        Desk.Opened opened = desk.open("DE", RECEIVED);
        String version = desk.deadline(opened, "respond").get("rulesVersion").asText();
        desk.runAt(opened, Instant.parse("2026-03-28T09:00:00Z"));
        assertThat(desk.evidence(opened)).endsWith("deadline-warned", "deadline-at-risk");
        assertThat(desk.timers(opened)).hasSize(1);

        assertThat(desk.propose(opened.id(), "analysts").status()).isEqualTo(303);
        assertThat(desk.propose(opened.id(), "analysts").status()).isEqualTo(409);
        desk.complete(opened, "UserTask_DecideExtension", "officer", "officers", ON_A_GROUND);
        desk.runUntil(opened, "deadline-extended");

        var respond = desk.deadline(opened, "respond");
        assertThat(respond.get("dueAt").asText()).isEqualTo("2026-06-02T23:59:59+02:00");
        assertThat(respond.get("rulesVersion").asText()).isEqualTo(version);
        assertThat(respond.get("explanation").asText())
                .startsWith("Received on 2 March 2026 (Berlin); 3 months end on Tuesday 2 June 2026");
        assertThat(desk.superseded(opened, "respond"))
                .extracting(row -> row.get("dueAt").asText())
                .containsExactly("2026-04-02T23:59:59+02:00");
        assertThat(desk.deadline(opened, "extension-notice").get("state").asText())
                .isEqualTo("met");
        assertThat(desk.timers(opened))
                .hasSize(3)
                .extracting(Job::getDuedate)
                .contains(Date.from(EXTENDED.plusSeconds(1)))
                .allMatch(due -> due.after(Date.from(time.instant())));
        assertThat(desk.tasks(opened))
                .isNotEmpty()
                .allSatisfy(task -> assertThat(task.getDueDate()).isEqualTo(EXTENDED));
        assertThat(mail.mailsTo(opened.mailbox())).hasSize(2).last().asString().contains("longer", "2 June 2026");
        assertThat(desk.propose(opened.id(), "officers").body().get("detail").asText())
                .contains("extended once already");

        desk.runAt(opened, LAST_SECOND.plusSeconds(1));
        assertThat(desk.evidence(opened)).doesNotContain("deadline-missed");
        desk.runAt(opened, EXTENDED.plusSeconds(1));
        assertThat(desk.evidence(opened))
                .endsWith("deadline-warned", "deadline-at-risk", "deadline-missed")
                .containsOnlyOnce("deadline-missed");
    }

    @Test
    void theLastLawfulSecondIsInTime() {
        Desk.Opened opened = desk.open("DE", RECEIVED);
        time.travelTo(LAST_SECOND);
        assertThat(desk.propose(opened.id(), "officers").status()).isEqualTo(303);
        desk.complete(opened, "UserTask_DecideExtension", "officer", "officers", ON_A_GROUND);
        desk.runUntil(opened, "deadline-extended");
        assertThat(desk.deadline(opened, "respond").get("dueAt").asText()).isEqualTo("2026-06-02T23:59:59+02:00");
        assertThat(desk.deadline(opened, "extension-notice").get("state").asText())
                .isEqualTo("met");
    }

    @Test
    void oneSecondLaterNothingCanBeProposedOrDecided() {
        Desk.Opened opened = desk.open("DE", RECEIVED);
        time.travelTo(LAST_SECOND);
        desk.propose(opened.id(), "officers");
        time.travelTo(LAST_SECOND.plusSeconds(1));
        assertThatThrownBy(() -> desk.complete(opened, "UserTask_DecideExtension", "officer", "officers", ON_A_GROUND))
                .hasMessageContaining("HABEAS-CLK-005 The first period ended at 23:59:59 on 2 April 2026 (Berlin)");

        Desk.Opened other = desk.open("DE", RECEIVED);
        time.travelTo(LAST_SECOND.plusSeconds(1));
        Desk.Answer refused = desk.propose(other.id(), "officers");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().get("type").asText()).isEqualTo("/problems/extension-refused");
        assertThat(refused.body().get("detail").asText()).contains("first period ended", "GDPR Art. 12(3)");
    }

    @Test
    void aNoticeDecidedInTimeButWrittenTooLateIsNotSent() {
        Desk.Opened opened = desk.open("DE", RECEIVED);
        time.travelTo(LAST_SECOND);
        desk.propose(opened.id(), "officers");
        desk.run(opened);
        desk.decide(opened, "UserTask_DecideExtension", "officer", "officers", ON_A_GROUND);
        desk.runAt(opened, LAST_SECOND.plusSeconds(1));
        assertThat(desk.evidence(opened)).contains("extension-lapsed").containsOnlyOnce("letter-written");
        assertThat(mail.mailsTo(opened.mailbox())).hasSize(1);
    }

    @Test
    void aNoticeThatWaitsInTheOutboxExtendsNothing() {
        Desk.Opened opened = desk.open("DE", RECEIVED);
        time.travelTo(LAST_SECOND.minusSeconds(3600));
        desk.propose(opened.id(), "officers");
        mail.stop();
        try {
            desk.complete(opened, "UserTask_DecideExtension", "officer", "officers", ON_A_GROUND);
            assertThat(desk.deadline(opened, "respond").get("dueAt").asText()).isEqualTo("2026-04-02T23:59:59+02:00");
            desk.runAt(opened, LAST_SECOND.plusSeconds(1));
            assertThat(desk.evidence(opened)).contains("deadline-missed");
        } finally {
            mail.start();
        }
        time.travelTo(LAST_SECOND.plusSeconds(7200));
        desk.runUntil(opened, "extension-lapsed");
        var respond = desk.deadline(opened, "respond");
        assertThat(respond.get("dueAt").asText()).isEqualTo("2026-04-02T23:59:59+02:00");
        assertThat(respond.get("state").asText()).isEqualTo("missed");
        assertThat(desk.superseded(opened, "respond")).isEmpty();
        desk.complete(
                opened,
                "UserTask_SettleLapsedExtension",
                "officer",
                "officers",
                Map.of("lapseResponse", "answer-at-once"));
    }

    @Test
    void withoutAMailboxWhatCountsIsWhenAPersonDeliveredTheNotice() {
        time.travelTo(RECEIVED);
        Desk.Opened opened = desk.open("US-TX", RECEIVED.toString(), "phone", "+15125550142");
        desk.run(opened);
        desk.propose(opened.id(), "analysts");
        desk.complete(opened, "UserTask_DecideExtension", "officer", "officers", ON_A_GROUND);
        assertThat(desk.evidence(opened)).doesNotContain("deadline-extended");
        desk.complete(
                opened, "UserTask_DeliverNoticeByHand", "analyst", "analysts", Map.of("deliveryChannel", "phone"));
        assertThat(desk.evidence(opened)).endsWith("extension-notice-delivered", "deadline-extended");
        assertThat(desk.deadline(opened, "respond").get("dueAt").asText()).isEqualTo("2026-05-31T23:59:59-05:00");
    }

    @Test
    void aLawThatKnowsNoExtensionRefusesAtOnceAndIsNamed() {
        for (Map.Entry<String, String> law :
                Map.of("BR", "LGPD", "CA-QC", "Quebec", "IN", "DPDP").entrySet()) {
            Desk.Opened opened = desk.open(law.getKey(), RECEIVED);
            Desk.Answer refused = desk.propose(opened.id(), "officers");
            assertThat(refused.status()).as(law.getKey()).isEqualTo(422);
            assertThat(refused.body().get("detail").asText()).contains(law.getValue(), "knows no extension");
            assertThat(desk.tasks(opened)).hasSize(1);
        }
    }

    @Test
    void withoutAGroundNothingIsExtendedWhoeverDecides() {
        Desk.Opened opened = desk.open("GB", RECEIVED);
        desk.propose(opened.id(), "analysts");
        assertThatThrownBy(() -> desk.complete(
                        opened,
                        "UserTask_DecideExtension",
                        "officer",
                        "officers",
                        Map.of("extensionDecision", "extend")))
                .hasMessageContaining("HABEAS-CLK-003");
        desk.complete(opened, "UserTask_DecideExtension", "officer", "officers", Map.of("extensionDecision", "keep"));
        assertThat(desk.evidence(opened)).endsWith("extension-proposed", "extension-decided");
        assertThat(desk.superseded(opened, "respond")).isEmpty();
    }

    @Test
    void onlyAnalystsAndOfficersPropose() {
        Desk.Opened opened = desk.open("GB", RECEIVED);
        for (String group : List.of("managers", "auditors", "security", "camunda-admin")) {
            assertThat(desk.propose(opened.id(), group).status()).as(group).isEqualTo(403);
        }
        assertThat(desk.propose("00000000-0000-0000-0000-000000000000", "officers")
                        .status())
                .isEqualTo(404);
    }
}
