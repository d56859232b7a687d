package dev.habeas.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Fills each system once in the life of a database, always with the same data. Not again when it was emptied: what was
 * erased must not come back.
 */
@Component
@Profile("demo")
final class EstateSeeder implements InitializingBean {

    private final EstateCatalogue catalogue;
    private final DemoPeople people;
    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final TransactionOperations transaction;
    private final Clock clock;

    EstateSeeder(
            EstateCatalogue catalogue,
            DemoPeople people,
            JdbcClient jdbc,
            ObjectMapper json,
            TransactionOperations transaction,
            Clock clock) {
        this.catalogue = catalogue;
        this.people = people;
        this.jdbc = jdbc;
        this.json = json;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Before the application takes requests, and after the schema is there. */
    @Override
    public void afterPropertiesSet() {
        catalogue.systems().forEach(system -> transaction.executeWithoutResult(status -> seed(system)));
    }

    private void seed(EstateSystem system) {
        int first = jdbc.sql(
                        "insert into estate.seeding (system, seeded_at) values (:system, :now) on conflict do nothing")
                .param("system", system.key())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (first == 1) {
            offer(system);
            jdbc.sql(script(system)).update();
            jdbc.sql("drop table demo_people").update();
        }
    }

    /** Gives the script of the system the people it is to know. */
    private void offer(EstateSystem system) {
        List<Map<String, Object>> known = people.everyone().stream()
                .filter(person -> person.systems().contains(system.key()))
                .map(EstateSeeder::columns)
                .toList();
        jdbc.sql("""
                        create temporary table demo_people (
                            no integer, name text, email text, phone text, residence text, birth_date date, held text, tenants text)""").update();
        jdbc.sql("""
                        insert into demo_people
                        select * from jsonb_populate_recordset(null::demo_people, cast(:people as jsonb))""").param("people", write(known)).update();
    }

    private static Map<String, Object> columns(DemoPerson person) {
        return Map.of(
                "no", person.number(),
                "name", person.name(),
                "email", person.email(),
                "phone", person.phone(),
                "residence", person.residence(),
                "birth_date", person.birthDate().toString(),
                "held", String.join(" ", person.systems()),
                "tenants", String.join(" ", person.tenants()));
    }

    private String write(List<Map<String, Object>> known) {
        try {
            return json.writeValueAsString(known);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Columns are plain JSON");
        }
    }

    private static String script(EstateSystem system) {
        try {
            return new ClassPathResource("demo/seed/" + system.key() + ".sql")
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
