package dev.habeas.journeys;

import static dev.habeas.journeys.Eventually.eventually;
import static dev.habeas.journeys.Eventually.stays;
import static dev.habeas.journeys.Recipients.CRM;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMailUtil;
import dev.habeas.cases.Outcome;
import dev.habeas.cases.Vault;
import dev.habeas.processors.InstructionSettled;
import dev.habeas.processors.Instructions;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A recipient keeps backups, and one of them comes back. */
@Journey
class BackupIT {

    private static final int PEOPLE = 100;

    private final String email = "backed.up." + UUID.randomUUID() + "@example.org";

    @Autowired
    private People people;

    @Autowired
    private MailRoom mail;

    @Autowired
    private Ledger ledger;

    @Autowired
    private MovableClock clock;

    @Autowired
    private PastCases past;

    @Autowired
    private Vault vault;

    @Autowired
    private Instructions instructions;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private Caller operator;

    @BeforeEach
    void hire() {
        HttpResponse<String> created = Caller.staff(people.site(), People.ADMIN, people.password())
                .post("/api/v1/clients", """
                        {"name": "operator-%s", "scopes": ["admin", "receipts:write"]}""".formatted(UUID.randomUUID()));
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        operator =
                Caller.program(people.site(), Json.read(created).path("token").asText());
    }

    @AfterEach
    void destroyAllBackups() {
        jdbc.sql("delete from backup_set").update();
    }

    @Test
    void keepsTheAnsweredCaseOpenUntilTheDayThatTheAnswerNames() {
        Instant expiry = register(Duration.ofDays(40));

        OpenCase subject = OpenCase.erasure(people, email).granted().becomes("awaiting-backup-expiry");

        assertThat(subject.view().path("outcome").asText()).isEqualTo("granted");
        assertThat(ledger.count(
                        "select count(*) from tombstone where instruction_id = cast(? as uuid)",
                        ledger.line(subject, CRM).id()))
                .isEqualTo(1);
        eventually(() -> assertThat(mail.mailbox(email))
                .anyMatch(letter -> GreenMailUtil.getWholeMessage(letter).contains("at the latest")));
        assertThat(subject.view().path("deadlines"))
                .allMatch(each -> !each.path("state").asText().equals("running"));
        clock.advanceTo(expiry.minusSeconds(20));
        stays(() -> assertThat(subject.status()).isEqualTo("awaiting-backup-expiry"));
        clock.advanceTo(expiry.plusSeconds(1));
        subject.becomes("completed");
        assertThat(subject.evidence()).contains("isolated-in-backups", "backups-expired");
    }

    /** Even after our own files of the cases have been destroyed. */
    @Test
    void givesARestoredSystemWhatToEraseAgainWithoutNamingAnybody() {
        register(Duration.ofDays(30));
        Instant taken = clock.instant();
        List<PastCase> erased = IntStream.range(0, PEOPLE)
                .mapToObj(n -> past.closed("DE", clock.instant(), Outcome.GRANTED))
                .peek(this::erasedAtTheRecipient)
                .toList();
        erased.forEach(each -> vault.shred(each.id()));

        HttpResponse<String> restored =
                operator.post("/api/v1/restorations", "{\"processor\": \"crm\", \"takenAt\": \"" + taken + "\"}");

        assertThat(restored.statusCode()).as(restored.body()).isEqualTo(201);
        JsonNode replay = Json.read(restored);
        Set<String> hashes = new HashSet<>();
        replay.path("tombstones").forEach(each -> hashes.add(each.path("hash").asText()));
        List<PastCase> found = erased.stream()
                .filter(each -> hashes.contains(RecipientHash.of("email|" + PastCases.mailbox(each.id()))))
                .toList();
        System.out.printf("%d tombstones for %d people, %d of them found again%n", hashes.size(), PEOPLE, found.size());
        assertThat(found).hasSize(PEOPLE);
        assertThat(hashes).hasSize(PEOPLE).doesNotContain(RecipientHash.of("email|somebody.else@example.org"));
        assertThat(Canary.in(List.of(restored.body()))).isEmpty();
        assertThat(Canary.search(jdbc, List.of("habeas")).hits()).isEmpty();
        completed(replay.path("id").asText());
        assertThat(people.program()
                        .post("/api/v1/restorations", "{\"processor\": \"crm\", \"takenAt\": \"" + taken + "\"}")
                        .statusCode())
                .isEqualTo(403);
    }

    private void completed(String id) {
        String path = "/api/v1/restorations/" + id + "/completion";
        assertThat(operator.post(path, "{\"erased\": 100}").statusCode()).isEqualTo(200);
        assertThat(operator.post(path, "{\"erased\": 7}").body()).contains("100");
        assertThat(ledger.count("select count(*) from evidence_entry where case_id = cast(? as uuid)", id))
                .isEqualTo(2);
        assertThat(operator.post("/api/v1/restorations/" + UUID.randomUUID() + "/completion", "{\"erased\": 1}")
                        .statusCode())
                .isEqualTo(404);
    }

    private Instant register(Duration life) {
        Instant expiry = clock.instant().plus(life);
        HttpResponse<String> registered = operator.post(
                "/api/v1/backups",
                Json.write(Map.of(
                        "name", "nightly",
                        "processors", List.of(CRM),
                        "takenAt", clock.instant().minusSeconds(60).toString(),
                        "expiresAt", expiry.toString())));
        assertThat(registered.statusCode()).as(registered.body()).isEqualTo(201);
        return expiry;
    }

    /** The ledger has the receipt, and whoever wants to know is told. */
    private void erasedAtTheRecipient(PastCase subject) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("""
                    insert into instruction (id, case_id, ordinal, processor, action, state, due_by, created_at, sent_at,
                        receipt_at)
                    values (gen_random_uuid(), :case, 2, 'crm', 'erase', 'done', :now, :now, :now, :now)""")
                    .param("case", subject.id().value())
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            instructions.of(subject.id()).stream()
                    .filter(each -> each.processor().equals(CRM))
                    .forEach(each -> events.publishEvent(new InstructionSettled(each)));
        });
    }
}
