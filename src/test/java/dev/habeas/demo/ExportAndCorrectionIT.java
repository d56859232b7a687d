package dev.habeas.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@EstateTest
class ExportAndCorrectionIT {

    private static final String ANNA = "anna.beispiel@example.com";

    @Autowired
    private Estate estate;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void asOnTheFirstStart() {
        estate.reset();
    }

    @Test
    void exportsEveryRowOfThePersonAndNoneOfOthers() {
        JsonNode answer =
                estate.instruct("web-analytics", "export", "email", ANNA).body();

        long held = jdbc.sql("""
                        select (select count(*) from estate_web_analytics.visitor where email = :email)
                             + (select count(*) from estate_web_analytics.browser where cookie_id like 'ck-40001-%')
                             + (select count(*) from estate_web_analytics.page_view where cookie_id like 'ck-40001-%')""").param("email", ANNA).query(Long.class).single();
        assertThat(answer.at("/data/rows"))
                .hasSize((int) held)
                .allMatch(row -> row.at("/subjectNo").asLong() == 40001);
        assertThat(answer.at("/count").asLong()).isEqualTo(held);
    }

    @Test
    void exportsTheFiveKindsOfATranscript() {
        String rows = estate.instruct("chat-transcripts", "export", "email", ANNA)
                .body()
                .at("/data/rows")
                .toString();

        assertThat(rows).contains("\"body\":", "\"fileName\":", "\"videoTitle\":", "\"sentAt\":", "\"sender\":");
    }

    @Test
    void neverDisclosesThePassword() {
        assertThat(estate.rowsContaining("{bcrypt}")).isPositive();

        assertThat(estate.instruct("accounts", "export", "email", ANNA).text())
                .contains("\"passwordHash\":\"held, never disclosed\"")
                .doesNotContain("bcrypt");
        assertThat(estate.stored("accounts", ANNA).text()).doesNotContain("bcrypt");
    }

    @Test
    void correctsTheFieldsASystemHolds() {
        Map<String, ?> details =
                Map.of("fields", Map.of("name", "Anna Neu", "birthDate", "1984-03-13", "phone", "+49 30 23125 099"));

        assertThat(estate.instruct("accounts", "rectify", "email", ANNA, details)
                        .body()
                        .at("/count")
                        .asInt())
                .isEqualTo(1);

        JsonNode account = estate.stored("accounts", ANNA).body().at("/rows/0");
        assertThat(account.at("/fullName").asText()).isEqualTo("Anna Neu");
        assertThat(account.at("/dateOfBirth").asText()).isEqualTo("1984-03-13");
        assertThat(account.at("/phone").asText()).isEqualTo("+493023125099");
        assertThat(estate.stored("accounts", "jonas.musterfeld@example.org").text())
                .doesNotContain("Anna Neu");
    }

    @Test
    void refusesCorrectionsItCannotMake() {
        assertThat(rectify("accounts", Map.of("fields", Map.of("birthDate", "yesterday"))))
                .isEqualTo("invalid-value");
        assertThat(rectify("accounts", Map.of())).isEqualTo("fields-missing");
    }

    @Test
    void neverRewritesAnIssuedInvoice() {
        estate.instruct("billing", "rectify", "email", ANNA, Map.of("fields", Map.of("name", "Anna Neu")));

        assertThat(estate.stored("billing", ANNA).text())
                .contains("\"fullName\":\"Anna Neu\"")
                .contains("\"billingName\":\"Anna Beispiel\"")
                .doesNotContain("\"billingName\":\"Anna Neu\"");
    }

    @Test
    void keepsAStatementBesideTheRecordsWhereItHasNoFieldForIt() {
        int held = estate.stored("device-logs", ANNA).body().at("/rows").size();

        JsonNode answer = estate.instruct(
                        "device-logs",
                        "rectify",
                        "email",
                        ANNA,
                        Map.of("fields", Map.of(), "statement", "The phone was never mine."))
                .body();

        assertThat(answer.at("/state").asText()).isEqualTo("done");
        assertThat(answer.at("/count").asInt()).isEqualTo(held).isPositive();
        assertThat(estate.instruct("device-logs", "export", "email", ANNA).text())
                .contains("\"statement\":\"The phone was never mine.\"");
        assertThat(estate.rowsContaining("The phone was never mine.")).isEqualTo(1);
        estate.instruct("device-logs", "erase", "email", ANNA);
        assertThat(estate.rowsContaining("The phone was never mine.")).isZero();
    }

    @Test
    void keepsAStatementForTheTenantThatItIsSaidTo() {
        estate.instruct("chat-transcripts", "rectify", "email", ANNA, Map.of("statement", "I was not rude."));

        assertThat(jdbc.sql("select tenant from estate_chat_transcripts.statement where statement = 'I was not rude.'")
                        .query(String.class)
                        .list())
                .containsExactly("habeas-demo");
    }

    @Test
    void keepsNoStatementOfSomebodyItDoesNotKnow() {
        assertThat(estate.instruct(
                                "accounts",
                                "rectify",
                                "email",
                                "nobody@example.org",
                                Map.of("statement", "I am somebody."))
                        .body()
                        .at("/state")
                        .asText())
                .isEqualTo("not-found");
        assertThat(estate.rowsContaining("I am somebody.")).isZero();
    }

    @Test
    void acknowledgesANotice() {
        assertThat(estate.instruct("device-logs", "notify", "email", ANNA)
                        .body()
                        .at("/state")
                        .asText())
                .isEqualTo("done");
    }

    private String rectify(String system, Map<String, ?> details) {
        return estate.instruct(system, "rectify", "email", ANNA, details)
                .body()
                .at("/reason")
                .asText();
    }
}
