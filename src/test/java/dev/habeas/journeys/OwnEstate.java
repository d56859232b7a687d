package dev.habeas.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A demo of one test's own, whose estate the test can change and look at past the application. */
record OwnEstate(EmbeddedPostgres database, PackagedApplication application, JdbcClient jdbc) implements AutoCloseable {

    static OwnEstate start() throws IOException {
        EmbeddedPostgres database = EmbeddedPostgres.builder().start();
        PackagedApplication application = PackagedApplication.start(
                Files.createTempDirectory("habeas-own-estate"),
                "--spring.profiles.active=demo",
                "--spring.datasource.url=" + database.getJdbcUrl("postgres", "postgres"),
                "--spring.datasource.username=postgres");
        return new OwnEstate(database, application, JdbcClient.create(database.getPostgresDatabase()));
    }

    People people() {
        return People.ofTheDemo(application);
    }

    long count(String rows) {
        return jdbc.sql("select count(*) from " + rows).query(Long.class).single();
    }

    /** All crashes of somebody's devices happened on this day, at noon. */
    void crashes(String email, LocalDate day) {
        assertThat(jdbc.sql(
                                "update estate_device_logs.crash set crashed_at = :day::date + time '12:00' where subject_no in"
                                        + " (select subject_no from estate_device_logs.device where email = :email)")
                        .param("day", day)
                        .param("email", email)
                        .update())
                .isPositive();
    }

    /** Somebody closed their account on this day, at noon. */
    void closed(String email, LocalDate day) {
        assertThat(jdbc.sql(
                                "update estate_accounts.account set closed_at = :day::date + time '12:00' where email = :email")
                        .param("day", day)
                        .param("email", email)
                        .update())
                .isEqualTo(1);
    }

    /** Until when the law keeps an invoice. */
    void kept(String invoice, LocalDate until) {
        jdbc.sql("update estate_billing.invoice set retain_until = :day where invoice_number = :number")
                .param("day", until)
                .param("number", invoice)
                .update();
    }

    @Override
    public void close() throws IOException {
        application.close();
        database.close();
    }
}
