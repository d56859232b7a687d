package dev.habeas.journeys;

import static dev.habeas.journeys.Eventually.eventually;
import static dev.habeas.journeys.Eventually.stays;
import static dev.habeas.journeys.Recipients.ACME_MAILBOX;
import static dev.habeas.journeys.Recipients.CRM;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A customer instructs an erasure, and a legal hold keeps the data. */
@Journey
class HeldInstructionIT {

    private final String email = "held.end.user." + UUID.randomUUID() + "@example.org";

    @Autowired
    private People people;

    @Autowired
    private MailRoom mail;

    @Autowired
    private Ledger ledger;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void destroyAllBackups() {
        jdbc.sql("delete from backup_set").update();
    }

    @Test
    void whatAHoldKeepsIsReportedAsKeptAndTheResultComesOnceMoreWhenItIsErased() {
        String hold = hold();
        OpenCase instruction = instructed();
        JsonNode kept = view(instruction);
        assertThat(kept.path("outcome").asText()).isEqualTo("partly-granted");
        assertThat(kept.path("recipients")).singleElement().satisfies(each -> {
            assertThat(each.path("action").asText()).isEqualTo("restrict");
            assertThat(each.path("ground").asText()).isEqualTo("LEGAL-HOLD");
        });
        eventually(() -> assertThat(results(kept)).hasSize(1));
        assertThat(results(kept).get(0)).doesNotContain("legal hold");
        Instant expiry = backup();

        release(hold);

        eventually(() -> assertThat(results(kept))
                .hasSize(2)
                .last()
                .satisfies(each -> assertThat(each).contains("legal hold had kept back is carried out")));
        JsonNode erased = view(instruction).path("recipients").path(1);
        assertThat(erased.path("action").asText()).isEqualTo("erase");
        assertThat(erased.path("state").asText()).isEqualTo("done");
        assertThat(erased.has("ground")).isFalse();
        assertThat(ledger.entries(instruction, "held-erasure-carried-out")).isOne();
        waitsForTheBackup(instruction, expiry);
        assertThat(people.staff("analyst").get("/engine-rest/task").body()).doesNotContain(instruction.id());
    }

    /** Like what is erased in time: a restored system erases it again, and the evidence says when the last copy is gone. */
    private void waitsForTheBackup(OpenCase instruction, Instant expiry) {
        assertThat(ledger.entries(instruction, "isolated-in-backups")).isOne();
        assertThat(ledger.count("""
                            select count(*) from tombstone t join instruction i on i.id = t.instruction_id
                            where i.case_id = cast(? as uuid) and t.action = 'erase'""", instruction.id())).isOne();
        clock.advanceTo(expiry.minusSeconds(20));
        stays(() -> assertThat(ledger.entries(instruction, "backups-expired")).isZero());
        clock.advanceTo(expiry.plusSeconds(1));
        eventually(
                () -> assertThat(ledger.entries(instruction, "backups-expired")).isOne());
    }

    private String hold() {
        HttpResponse<String> placed = people.staff("officer").post("/api/v1/holds", """
                {"person": [{"type": "email", "value": "%s"}], "reason": "law", "reviewOn": "%s"}""".formatted(
                email, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusMonths(6)));
        assertThat(placed.statusCode()).as(placed.body()).isEqualTo(201);
        return Json.read(placed).at("/hold/id").asText();
    }

    private void release(String hold) {
        assertThat(people.staff("officer")
                        .post("/api/v1/holds/" + hold + "/release", "")
                        .statusCode())
                .isEqualTo(200);
    }

    private OpenCase instructed() {
        OpenCase instruction = OpenCase.instructed(people, """
                {"controller": "acme", "action": "erasure", "reference": "TICKET-9",
                 "subject": {"identifiers": [{"type": "email", "value": "%s"}]}}""".formatted(email));
        eventually(() -> assertThat(view(instruction).path("status").asText()).isEqualTo("completed"));
        return instruction;
    }

    private JsonNode view(OpenCase instruction) {
        return Json.read(people.customer().get("/api/v1/instructions/" + instruction.id()));
    }

    private List<String> results(JsonNode view) {
        return mail.mailbox(ACME_MAILBOX).stream()
                .map(LetterText::of)
                .filter(text -> text.contains(view.path("reference").asText()))
                .toList();
    }

    private Instant backup() {
        Instant expiry = clock.instant().plus(Duration.ofHours(12));
        HttpResponse<String> client = Caller.staff(people.site(), People.ADMIN, people.password())
                .post("/api/v1/clients", """
                        {"name": "operator-%s", "scopes": ["admin"]}""".formatted(UUID.randomUUID()));
        HttpResponse<String> registered = Caller.program(
                        people.site(), Json.read(client).path("token").asText())
                .post(
                        "/api/v1/backups",
                        Json.write(Map.of(
                                "name", "nightly",
                                "processors", List.of(CRM),
                                "takenAt", clock.instant().minusSeconds(60).toString(),
                                "expiresAt", expiry.toString())));
        assertThat(registered.statusCode()).as(registered.body()).isEqualTo(201);
        return expiry;
    }
}
