package dev.habeas.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@EstateTest
class StoppedProcessingIT {

    private static final String ANNA = "anna.beispiel@example.com";

    @Autowired
    private Estate estate;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void asOnTheFirstStart() {
        estate.reset();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mailing-list", "web-analytics", "partner-feed"})
    void refusesUseAndKeepsStorage(String system) {
        assertThat(estate.used(system, ANNA).status()).isEqualTo(200);

        assertThat(estate.instruct(system, "stop-processing", "email", ANNA, Map.of("purpose", "marketing"))
                        .body()
                        .at("/state")
                        .asText())
                .isEqualTo("done");

        assertThat(estate.stored(system, ANNA).status()).isEqualTo(200);
        assertThat(estate.used(system, ANNA).status()).isEqualTo(423);
        assertThat(estate.used(system, "jonas.musterfeld@example.org").status()).isEqualTo(200);
    }

    @Test
    void holdsForEveryIdentifierTheSystemKnows() {
        assertThat(estate.instruct("web-analytics", "stop-processing", "cookie-id", "ck-40001-1")
                        .body()
                        .at("/count")
                        .asInt())
                .as("two cookies, e-mail, account")
                .isEqualTo(4);
    }

    @Test
    void survivesErasureWithoutKeepingTheIdentifier() {
        estate.instruct("mailing-list", "stop-processing", "email", ANNA);
        estate.instruct("mailing-list", "erase", "email", ANNA);

        assertThat(suppressed("estate_mailing_list")).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from estate_mailing_list.suppression s where s::text like '%anna%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void coversPeopleWhoAreNotKnownYet() {
        assertThat(estate.instruct("partner-feed", "stop-processing", "email", "later@example.com")
                        .body()
                        .at("/state")
                        .asText())
                .isEqualTo("done");
        assertThat(suppressed("estate_partner_feed")).isEqualTo(1);
    }

    @Test
    void isRefusedByASystemWithoutSuppressionList() {
        assertThat(estate.instruct("billing", "stop-processing", "email", ANNA)
                        .body()
                        .at("/reason")
                        .asText())
                .isEqualTo("action-not-supported");
    }

    private long suppressed(String schema) {
        return jdbc.sql("select count(*) from " + schema + ".suppression")
                .query(Long.class)
                .single();
    }
}
