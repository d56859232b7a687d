package dev.habeas.journeys;

import static dev.habeas.journeys.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.habeas.evidence.EvidenceVerifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged application is killed while systems fail, hang, promise and keep silent, and starts again on its data. */
class RestartIT {

    private static final String EMAIL = "jonas.musterfeld@example.org";
    private static final String REGISTER = "--habeas.processors.register.";

    @TempDir
    private Path directory;

    @Test
    void aKilledApplicationGoesOnWithEveryCaseAndDoesNothingTwice() throws Exception {
        try (PackagedApplication application = PackagedApplication.start(
                directory,
                "--habeas.processors.retry-schedule=" + "2s,".repeat(99) + "2s",
                REGISTER + "billing.time-limit=40s",
                REGISTER + "web-analytics.remind-after=75s",
                REGISTER + "web-analytics.chase-after=10m")) {
            People people = People.ofTheDemo(application);
            behave(people, "accounts", "error", "PT1M");
            behave(people, "billing", "hang", "PT1M");
            behave(people, "chat-transcripts", "accept-then-callback", "PT75S");
            behave(people, "web-analytics", "silent", "PT1M");
            OpenCase subject = partlyGranted(people);
            eventually(() -> assertThat(ledger(application, subject))
                    .containsEntry("accounts", "sent")
                    .containsEntry("billing", "sent")
                    .containsEntry("chat-transcripts", "accepted")
                    .containsEntry("web-analytics", "accepted")
                    .containsEntry("device-logs", "done")
                    .containsEntry("mailing-list", "done")
                    .containsEntry("partner-feed", "done"));
            Map<String, Long> effects = effects(application);
            assertThat(effects)
                    .isEqualTo(Map.of(
                            "estate_chat_transcripts",
                            1L,
                            "estate_device_logs",
                            1L,
                            "estate_mailing_list",
                            1L,
                            "estate_partner_feed",
                            1L));

            long killed = System.nanoTime();
            application.kill();
            System.out.println(
                    "killed in the middle of error, hang, accept-then-callback and silence; its database lives on: "
                            + databaseLives());
            application.start();
            System.out.printf("started again after %d s%n", seconds(killed));
            assertThat(subject.status()).isEqualTo("awaiting-recipients");
            for (String system : List.of("accounts", "billing", "web-analytics")) {
                behave(people, system, "normal", "PT1M");
            }

            subject.becomes("completed");
            System.out.printf("completed %d s after the kill%n", seconds(killed));
            everythingHappenedOnce(application, subject);
        }
    }

    private void everythingHappenedOnce(PackagedApplication application, OpenCase subject) throws SQLException {
        JsonNode view = subject.view();
        assertThat(view.path("outcome").asText()).isEqualTo("partly-granted");
        assertThat(subject.recipients().values()).hasSize(7).containsOnly("done");
        Map<String, Long> effects = effects(application);
        System.out.println("instructions carried out: " + effects);
        assertThat(effects).hasSize(7);
        assertThat(effects.values()).containsOnly(1L);
        for (String system : subject.recipients().keySet()) {
            assertThat(subject.people()
                            .program()
                            .get("/demo/estate/" + system + "/subjects/" + EMAIL)
                            .statusCode())
                    .as(system)
                    .isEqualTo(system.equals("billing") ? 200 : 404);
        }
        assertThat(count(application, "select count(*) from habeas.privacy_case"))
                .isEqualTo(1);
        assertThat(count(application, "select count(*) from habeas.notice where state = 'sent'"))
                .isEqualTo(2);
        assertThat(count(application, "select count(*) from engine.act_ru_execution"))
                .isZero();
        assertThat(count(application, """
                select count(*) from habeas.receipt where state not in ('accepted')""")).isEqualTo(7);
        assertThat(EvidenceVerifier.verify(subject.evidence(), Optional.empty()).problems())
                .isEmpty();
    }

    private static OpenCase partlyGranted(People people) {
        return OpenCase.erasure(people, EMAIL)
                .complete("analyst", "Verify identity", Map.of("identityDecision", "verified"))
                .complete("analyst", "Decide erasure", Map.of("decision", "partly-granted", "ground", "EU-17-3-b"))
                .complete("officer", "Approve refusal", Map.of("refusalDecision", "approved"));
    }

    private static void behave(People people, String system, String mode, String callbackAfter) {
        var response = people.program()
                .call(
                        "PUT",
                        "/demo/estate/" + system + "/behaviour",
                        Json.write(Map.of("mode", mode, "callbackAfter", callbackAfter)));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    }

    /** Processor to state, from the database, because the application answers slower than it works. */
    private static Map<String, String> ledger(PackagedApplication application, OpenCase subject) throws SQLException {
        Map<String, String> states = new TreeMap<>();
        try (var connection = application.database();
                var statement = connection.prepareStatement(
                        "select processor, state from habeas.instruction where case_id = cast(? as uuid)")) {
            statement.setString(1, subject.id());
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                states.put(rows.getString(1), rows.getString(2));
            }
        }
        return states;
    }

    /** How many instructions each system of the estate has carried out; a system that has none is left out. */
    private static Map<String, Long> effects(PackagedApplication application) throws SQLException {
        Map<String, Long> effects = new LinkedHashMap<>();
        try (var connection = application.database();
                var statement = connection.createStatement()) {
            List<String> schemas = new java.util.ArrayList<>();
            ResultSet rows = statement.executeQuery(
                    "select table_schema from information_schema.tables where table_name = 'instruction_log' order by 1");
            while (rows.next()) {
                schemas.add(rows.getString(1));
            }
            for (String schema : schemas) {
                ResultSet count = statement.executeQuery(
                        "select count(*) from " + schema + ".instruction_log where state is not null");
                count.next();
                if (count.getLong(1) > 0) {
                    effects.put(schema, count.getLong(1));
                }
            }
        }
        return effects;
    }

    private static long count(PackagedApplication application, String sql) throws SQLException {
        try (var connection = application.database();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private boolean databaseLives() throws java.io.IOException {
        String pid = Files.readAllLines(directory.resolve("data/postgres/postmaster.pid"))
                .get(0)
                .strip();
        return ProcessHandle.of(Long.parseLong(pid)).map(ProcessHandle::isAlive).orElse(false);
    }

    private static long seconds(long since) {
        return (System.nanoTime() - since) / 1_000_000_000;
    }
}
