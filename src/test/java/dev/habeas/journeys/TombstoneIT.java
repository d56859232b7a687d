package dev.habeas.journeys;

import static dev.habeas.journeys.Recipients.CRM;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.habeas.cases.CaseId;
import dev.habeas.cases.Outcome;
import dev.habeas.processors.InstructionSettled;
import dev.habeas.processors.Instructions;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What a restored recipient is told of each erasure: no more and no less than was carried out. */
@Journey
class TombstoneIT {

    private final CaseId end = CaseId.random();

    @Autowired
    private People people;

    @Autowired
    private MovableClock clock;

    @Autowired
    private PastCases past;

    @Autowired
    private Instructions instructions;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private Caller operator;
    private Instant taken;

    @BeforeEach
    void nobodyIsHeld() {
        jdbc.sql("update legal_hold set released_at = now(), released_by = 'officer' where released_at is null")
                .update();
    }

    @BeforeEach
    void hire() {
        HttpResponse<String> created = Caller.staff(people.site(), People.ADMIN, people.password())
                .post("/api/v1/clients", """
                        {"name": "operator-%s", "scopes": ["admin", "receipts:write"]}""".formatted(UUID.randomUUID()));
        operator =
                Caller.program(people.site(), Json.read(created).path("token").asText());
        clock.advanceTo(clock.instant().plusSeconds(1));
        taken = clock.instant();
    }

    @AfterEach
    void goOn() {
        jdbc.sql("delete from contract_end where id = :id")
                .param("id", end.value())
                .update();
    }

    @Test
    void aTombstoneSaysWhoseRowsAndWhichAreMeantAndWhetherTheRestGoes() {
        PastCase unknown = past.closed("DE", clock.instant(), Outcome.GRANTED);
        settled(unknown.id(), "erase", "not-found", null, null);
        PastCase held = past.closed("DE", clock.instant(), Outcome.GRANTED);
        settled(held.id(), "restrict", "done", "LEGAL-HOLD", null);
        PastCase kept = past.closed("DE", clock.instant(), Outcome.GRANTED);
        settled(kept.id(), "restrict", "done", "EU-17-3-b", "2034-12-31");
        PastCase customers = past.closed("DE", clock.instant(), Outcome.GRANTED);
        jdbc.sql("update privacy_case set controller = 'acme' where id = :id")
                .param("id", customers.id().value())
                .update();
        jdbc.sql("insert into customer_instruction values (:id, 'erasure', null, '{messages}', now())")
                .param("id", customers.id().value())
                .update();
        settled(customers.id(), "erase", "done", null, null);
        jdbc.sql("insert into contract_end (id, customer, choice, instructed_by, instructed_at)"
                        + " values (:id, 'globex', 'delete', 'officer', now())")
                .param("id", end.value())
                .update();
        settled(end, "erase", "done", null, null);

        JsonNode replay = Json.read(
                operator.post("/api/v1/restorations", "{\"processor\": \"crm\", \"takenAt\": \"" + taken + "\"}"));

        assertThat(line(replay, hash(unknown))).isEqualTo("erase null null null []");
        assertThat(line(replay, hash(held))).isEqualTo("restrict LEGAL-HOLD null null []");
        assertThat(line(replay, hash(kept))).isEqualTo("restrict EU-17-3-b erase null []");
        assertThat(line(replay, hash(customers))).isEqualTo("erase null null acme [\"messages\"]");
        assertThat(line(replay, "null")).isEqualTo("erase null null globex []");
        assertThat(replay.path("tombstones")).hasSize(5);
        assertThat(replay.path("spare")).isEmpty();
    }

    private static String hash(PastCase subject) {
        return RecipientHash.of("email|" + PastCases.mailbox(subject.id()));
    }

    private static String line(JsonNode replay, String hash) {
        List<String> lines = new ArrayList<>();
        replay.path("tombstones").forEach(each -> {
            if (each.path("hash").asText().equals(hash)) {
                lines.add(Stream.of("action", "ground", "others", "tenant")
                                .map(member -> each.path(member).asText())
                                .collect(Collectors.joining(" "))
                        + " " + each.path("elements"));
            }
        });
        return String.join(", ", lines);
    }

    private void settled(CaseId subject, String action, String state, @Nullable String ground, @Nullable String until) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("""
                    insert into instruction (id, case_id, ordinal, processor, action, state, ground, retain_until, due_by,
                        created_at, sent_at, receipt_at)
                    values (gen_random_uuid(), :case, 2, 'crm', :action, :state, :ground, cast(:until as date), :now, :now,
                        :now, :now)""")
                    .param("case", subject.value())
                    .param("action", action)
                    .param("state", state)
                    .param("ground", ground)
                    .param("until", until)
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            instructions.of(subject).stream()
                    .filter(each -> each.processor().equals(CRM))
                    .forEach(each -> events.publishEvent(new InstructionSettled(each)));
        });
    }
}
