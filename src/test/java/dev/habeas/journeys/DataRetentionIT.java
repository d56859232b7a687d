package dev.habeas.journeys;

import static dev.habeas.journeys.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.habeas.evidence.EvidenceVerifier;
import java.io.IOException;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nobody asked for it: rows past their period go from the systems of the demo, on the day after their last day. */
class DataRetentionIT {

    private static final String PAST = "reto.musterli@example.com";

    private static final String LAST_DAY = "sandra.vorlauf@example.org";
    private static final String HELD = "lena.probe@example.net";

    private static final String CHATS = "estate_chat_transcripts.";

    private static OwnEstate estate;

    private final People people = estate.people();
    private final JdbcClient jdbc = estate.jdbc();

    @BeforeAll
    static void start() throws IOException {
        estate = OwnEstate.start();
    }

    @AfterAll
    static void stop() throws IOException {
        estate.close();
    }

    @Test
    void whatIsPastItsPeriodGoesWithReceiptAndProofAndTheRestStays() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        estate.crashes(PAST, today.minus(Period.parse("P12M")).minusDays(1));
        estate.crashes(LAST_DAY, today.minus(Period.parse("P12M")));
        estate.crashes(HELD, today.minusYears(9));
        estate.closed(PAST, today.minusDays(31));
        estate.closed(LAST_DAY, today.minusDays(30));
        hold("\"person\": [{\"type\": \"email\", \"value\": \"" + HELD + "\"}]");
        hold("\"processor\": \"partner-feed\"");
        jdbc.sql("update estate_partner_feed.contact set received_at = '2001-01-01Z'")
                .update();
        long partners = count("estate_partner_feed.contact");
        long lists = count("estate_mailing_list.subscription");
        estate.kept("INV-2024-00001", today.minusDays(1));
        estate.kept("INV-2026-00001", today);

        JsonNode run = run();

        assertThat(stored("device-logs", PAST)).isEqualTo(404);
        assertThat(stored("device-logs", LAST_DAY)).isEqualTo(200);
        assertThat(stored("device-logs", HELD)).isEqualTo(200);
        assertThat(stored("accounts", PAST)).isEqualTo(404);
        assertThat(stored("accounts", LAST_DAY)).isEqualTo(200);
        assertThat(count("estate_partner_feed.contact")).as("held").isEqualTo(partners);
        assertThat(count("estate_mailing_list.subscription")).as("no period").isEqualTo(lists);
        assertThat(count("estate_billing.invoice where invoice_number = 'INV-2024-00001'"))
                .isZero();
        assertThat(count("estate_billing.invoice where invoice_number = 'INV-2026-00001'"))
                .isEqualTo(1);
        proven(run);
    }

    private void proven(JsonNode run) {
        Map<String, String> states = new java.util.TreeMap<>();
        run.path("systems")
                .forEach(line -> states.put(
                        line.path("processor").asText(), line.path("state").asText()));
        assertThat(states)
                .isEqualTo(Map.of(
                        "accounts", "done",
                        "billing", "done",
                        "chat-transcripts", "done",
                        "device-logs", "done",
                        "partner-feed", "held",
                        "web-analytics", "done"));
        run.path("systems")
                .forEach(line -> System.out.printf(
                        "%-17s older than %s: %s, %s rows%n",
                        line.path("processor").asText(),
                        line.path("olderThan").asText(),
                        line.path("state").asText(),
                        line.path("count").asText()));
        String evidence = people.staff("manager")
                .get("/api/v1/data-retention-runs/" + run.path("id").asText() + "/evidence")
                .body();
        assertThat(evidence)
                .contains("data-retention-due", "data-retention-held", "receipt", "data-retention-recorded");
        assertThat(EvidenceVerifier.verify(evidence, Optional.empty()).problems())
                .isEmpty();
        assertThat(evidence).doesNotContain(HELD, PAST);
        String engine = jdbc.sql("select string_agg(t::text, ' ') from engine.act_hi_varinst t")
                .query(String.class)
                .single();
        assertThat(engine).doesNotContain("@example");
    }

    @Test
    void aCustomerWhoseContractEndsGetsItsDataBackBeforeItIsDeleted() {
        String path = "/api/v1/customers/globex/contract-end";
        Caller customer = Caller.program(people.site(), people.customerToken());
        long theirs = count(CHATS + "message where tenant = 'globex'");
        long others = count(CHATS + "message where tenant <> 'globex'");
        assertThat(theirs).isPositive();

        var ended = customer.post(path, "{\"choice\": \"return\"}");
        assertThat(ended.statusCode()).as(ended.body()).isEqualTo(201);
        String number = Json.read(ended).path("id").asText();
        assertThat(customer.post(path, "{\"choice\": \"delete\"}").statusCode()).isEqualTo(409);
        eventually(() -> assertThat(
                        Json.read(customer.get(path)).at("/recipients/0/state").asText())
                .isEqualTo("done"));
        assertThat(Json.read(customer.get(path)).path("status").asText()).isEqualTo("awaiting-return");
        JsonNode data = Json.read(customer.get(path + "/data")).path("chat-transcripts");
        assertThat(data.findValuesAsText("tenant")).containsOnly("globex");
        assertThat(data.findValuesAsText("body")).hasSize((int) theirs);
        assertThat(count(CHATS + "message where tenant = 'globex'")).isEqualTo(theirs);

        new OpenCase(people, number, number).complete("analyst", "Return data", Map.of("dataReturnedBy", "download"));

        eventually(() -> assertThat(Json.read(customer.get(path)).path("status").asText())
                .isEqualTo("completed"));
        for (String table : List.of("participant", "chat_session", "message", "shared_file", "shared_video")) {
            assertThat(count(CHATS + table + " where tenant = 'globex'"))
                    .as(table)
                    .isZero();
        }
        assertThat(count(CHATS + "message")).isEqualTo(others);
        assertThat(Json.read(customer.get(path + "/data"))).isEmpty();
        String evidence = customer.get(path + "/evidence").body();
        assertThat(evidence).contains("contract-ended", "data-returned", "receipt", "contract-end-recorded");
        assertThat(EvidenceVerifier.verify(evidence, Optional.empty()).problems())
                .isEmpty();
    }

    @Test
    void whomALegalHoldNamesStaysWhenTheContractEnds() {
        String theirs = CHATS + "participant where tenant = 'acme'";
        String held = "rosalie.maquette@example.net";
        assertThat(count(theirs)).isGreaterThan(1);
        hold("\"person\": [{\"type\": \"email\", \"value\": \"" + held + "\"}]");

        assertThat(people.staff("officer")
                        .post("/api/v1/customers/acme/contract-end", "{\"choice\": \"delete\"}")
                        .statusCode())
                .isEqualTo(201);

        eventually(() -> assertThat(count(theirs)).isEqualTo(1));
        assertThat(count(theirs + " and email = '" + held + "'")).isEqualTo(1);
        assertThat(count(CHATS + "message where tenant = 'acme'")).isPositive();
    }

    @Test
    void aContractIsEndedByItsOwnCustomerOrAnOfficerOnly() {
        String path = "/api/v1/customers/%s/contract-end";
        Caller customer = Caller.program(people.site(), people.customerToken());
        String delete = "{\"choice\": \"delete\"}";
        assertThat(customer.post(path.formatted("initech"), delete).statusCode())
                .isEqualTo(404);
        assertThat(customer.get(path.formatted("acme")).statusCode()).isEqualTo(404);
        assertThat(customer.post(path.formatted("acme"), "{\"choice\": \"sell\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(people.staff("analyst")
                        .post(path.formatted("initech"), delete)
                        .statusCode())
                .isEqualTo(403);
        assertThat(people.staff("officer")
                        .post(path.formatted("initech"), delete)
                        .statusCode())
                .isEqualTo(201);
        eventually(() -> assertThat(count(CHATS + "participant where tenant = 'initech'"))
                .isZero());
    }

    @Test
    void anotherRunChangesNothingAndProgramsMayNotStartOne() {
        run();
        JsonNode again = run();
        assertThat(again.path("systems").findValuesAsText("count"))
                .as("rows, or none said by who is held")
                .allMatch(count -> count.equals("0") || count.equals("null"));
        assertThat(people.staff("analyst")
                        .post("/api/v1/data-retention-runs", "")
                        .statusCode())
                .isEqualTo(403);
    }

    private JsonNode run() {
        int before = runs().size();
        assertThat(people.staff("officer")
                        .post("/api/v1/data-retention-runs", "")
                        .statusCode())
                .isEqualTo(202);
        eventually(() -> {
            assertThat(runs().size()).isEqualTo(before + 1);
            assertThat(runs().get(0).path("finishedAt").isTextual()).isTrue();
        });
        return runs().get(0);
    }

    private JsonNode runs() {
        return Json.read(people.staff("manager").get("/api/v1/reports/data-retention"))
                .path("runs");
    }

    private void hold(String scope) {
        assertThat(people.staff("officer")
                        .post(
                                "/api/v1/holds",
                                "{" + scope + ", \"reason\": \"law\", \"reviewOn\": \""
                                        + LocalDate.now(ZoneOffset.UTC).plusYears(1) + "\"}")
                        .statusCode())
                .isEqualTo(201);
    }

    private int stored(String system, String email) {
        return Caller.nobody(people.site())
                .get("/demo/estate/" + system + "/subjects/" + email)
                .statusCode();
    }

    private long count(String rows) {
        return estate.count(rows);
    }
}
