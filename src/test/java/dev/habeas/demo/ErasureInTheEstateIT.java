package dev.habeas.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@EstateTest
class ErasureInTheEstateIT {

    private static final String ANNA = "anna.beispiel@example.com";
    private static final List<String> SYSTEMS = List.of(
            "accounts", "billing", "chat-transcripts", "web-analytics", "device-logs", "mailing-list", "partner-feed");

    @Autowired
    private Estate estate;

    @BeforeEach
    void asOnTheFirstStart() {
        estate.reset();
    }

    @Test
    void deletesThisPersonsRowsAndNoOther() {
        List<Long> anna = List.of(10001L, 20001L, 30011L, 40001L, 50001L, 60001L, 70001L);
        Map<String, List<String>> others = estate.rowsExcept(anna);
        assertThat(estate.rows()).isNotEqualTo(others);

        SYSTEMS.stream()
                .filter(system -> !system.equals("billing"))
                .forEach(system -> assertThat(estate.instruct(system, "erase", "email", ANNA)
                                .body()
                                .at("/state")
                                .asText())
                        .as(system)
                        .isEqualTo("done"));
        estate.instruct("billing", "erase", "email", ANNA);

        assertThat(estate.rowsExcept(anna)).isEqualTo(others);
        Map<String, List<String>> left = estate.rows();
        others.forEach((table, rows) -> {
            int invoices = table.equals("estate_billing.invoice") ? 2 : 0;
            assertThat(left.get(table)).as(table).hasSize(rows.size() + invoices);
        });
        assertThat(estate.rowsContaining(ANNA)).as("only the two invoices kept").isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"accounts", "chat-transcripts", "web-analytics", "device-logs", "mailing-list", "partner-feed"})
    void leavesASystemThatHoldsNothing(String system) {
        assertThat(estate.stored(system, ANNA).status()).isEqualTo(200);

        estate.instruct(system, "erase", "email", "Anna.Beispiel@Example.com ");

        assertThat(estate.stored(system, ANNA).status()).isEqualTo(404);
        assertThat(estate.stored(system, ANNA).body().at("/type").asText()).isEqualTo("/problems/estate-nothing-held");
    }

    @ParameterizedTest
    @CsvSource({
        "accounts, phone, +49 30 23125001",
        "accounts, account-id, ACC-1001",
        "web-analytics, cookie-id, ck-40001-2",
        "device-logs, device-id, dev-50001-1",
        "partner-feed, cookie-id, ck-40001-1"
    })
    void findsThePersonByEveryIdentifierOfTheSystem(String system, String type, String value) {
        assertThat(estate.instruct(system, "erase", type, value)
                        .body()
                        .at("/state")
                        .asText())
                .isEqualTo("done");

        assertThat(estate.stored(system, ANNA).status()).isEqualTo(404);
    }

    @Test
    void erasesAVisitorKnownByCookieOnly() {
        assertThat(estate.instruct("web-analytics", "erase", "cookie-id", "ck-49003-1")
                        .body()
                        .at("/count")
                        .asInt())
                .isEqualTo(13);
        assertThat(estate.rowsContaining("ck-49003-1")).isZero();
    }

    @Test
    void refusesInvoicesUnderTaxRetentionAndErasesTheRest() {
        Estate.Reply reply = estate.instruct("billing", "erase", "email", ANNA);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body().toString())
                .isEqualTo(
                        "{\"state\":\"refused\",\"count\":2,\"reason\":\"tax-retention\",\"data\":{\"erased\":3,\"retainUntil\":\"2034-12-31\"}}");
        assertThat(estate.stored("billing", ANNA).body().findValuesAsText("table"))
                .containsOnly("invoice");
    }

    @Test
    void erasesTheInvoicesOnceTheRetentionHasEnded(@Autowired MovableClock clock) {
        clock.set(Instant.parse("2034-12-31T23:59:59Z"));
        assertThat(estate.instruct("billing", "erase", "email", ANNA)
                        .body()
                        .at("/state")
                        .asText())
                .isEqualTo("refused");

        clock.set(Instant.parse("2035-01-01T00:00:00Z"));
        assertThat(estate.instruct("billing", "erase", "email", ANNA)
                        .body()
                        .at("/state")
                        .asText())
                .isEqualTo("done");
        assertThat(estate.rowsContaining(ANNA)).as("the other systems only").isPositive();
        assertThat(estate.stored("billing", ANNA).status()).isEqualTo(404);
    }

    @Test
    void saysNotFoundOfAPersonItDoesNotKnowAndChangesNothing() {
        Map<String, List<String>> before = estate.rows();

        SYSTEMS.forEach(system -> assertThat(estate.instruct(system, "erase", "email", "nobody@example.com")
                        .body()
                        .at("/state")
                        .asText())
                .isEqualTo("not-found"));

        assertThat(estate.rows()).isEqualTo(before);
    }

    @Test
    void isNotUndoneByAnotherStart(@Autowired EstateSeeder seeder) {
        estate.instruct("accounts", "erase", "email", ANNA);

        seeder.afterPropertiesSet();

        assertThat(estate.stored("accounts", ANNA).status()).isEqualTo(404);
    }
}
