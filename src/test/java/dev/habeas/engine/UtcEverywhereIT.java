package dev.habeas.engine;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class UtcEverywhereIT {

    private static EmbeddedPostgres server;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.builder().start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Test
    void aSessionInUtcIsFine() {
        assertThatCode(() -> check("UTC")).doesNotThrowAnyException();
    }

    /** London is UTC in winter only. */
    @ParameterizedTest
    @ValueSource(strings = {"Europe/Berlin", "Europe/London", "America/New_York"})
    void aSessionInAnotherZoneIsRefused(String zone) {
        assertThatThrownBy(() -> check(zone))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("HABEAS-ENG-011");
    }

    private static void check(String zone) {
        var source = new SingleConnectionDataSource(server.getJdbcUrl("postgres", "postgres"), "postgres", "", true);
        try {
            JdbcClient jdbc = JdbcClient.create(source);
            jdbc.sql("set time zone '" + zone + "'").update();
            new UtcEverywhere(jdbc).afterSingletonsInstantiated();
        } finally {
            source.destroy();
        }
    }
}
