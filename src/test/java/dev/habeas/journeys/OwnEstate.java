package dev.habeas.journeys;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
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

    @Override
    public void close() throws IOException {
        application.close();
        database.close();
    }
}
