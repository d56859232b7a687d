package dev.habeas.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A package holds every row that the estate holds about the person, and nothing of anybody else. */
class PackageAgainstTheEstateIT {

    private static final String ANNA = "anna.beispiel@example.com";
    private static final String LUCA = "luca.entwurf@example.net";
    private static final String RILEY = "riley.prototype@example.org";

    @TempDir
    private static Path directory;

    private static PackagedApplication application;

    @BeforeAll
    static void start() {
        application = PackagedApplication.start(directory);
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @Test
    void someoneInEverySystemGetsEveryRow() throws Exception {
        PackageOfThePerson taken = PackageOfThePerson.fetch(People.ofTheDemo(application), "access", "DE", ANNA);

        assertThat(taken.rows())
                .containsOnlyKeys(
                        "accounts",
                        "billing",
                        "chat-transcripts",
                        "device-logs",
                        "mailing-list",
                        "partner-feed",
                        "web-analytics");
        assertHoldsAllAndNobodyElse(taken, ANNA);
        assertThat(taken.files().get("data/accounts.json"))
                .contains("\"passwordHash\":\"held, never disclosed\"")
                .doesNotContain(passwordHash());
    }

    @Test
    void someoneInTwoSystemsGetsTheirFewRows() throws Exception {
        PackageOfThePerson taken = PackageOfThePerson.fetch(People.ofTheDemo(application), "access", "CH", LUCA);

        assertThat(taken.rows()).containsOnlyKeys("billing", "mailing-list");
        assertHoldsAllAndNobodyElse(taken, LUCA);
    }

    @Test
    void someoneWithoutAnAccountInCaliforniaGetsWhatWasTrackedAndBought() throws Exception {
        PackageOfThePerson taken = PackageOfThePerson.fetch(People.ofTheDemo(application), "access", "US-CA", RILEY);

        assertThat(taken.rows()).containsOnlyKeys("partner-feed", "web-analytics");
        assertHoldsAllAndNobodyElse(taken, RILEY);
    }

    @Test
    void onlyWhatThePersonProvidedOnConsentOrContractIsTakenAlong() throws Exception {
        PackageOfThePerson taken = PackageOfThePerson.fetch(People.ofTheDemo(application), "portability", "DE", ANNA);

        Map<String, List<String>> provided = held(ANNA);
        provided.keySet().removeAll(List.of("device-logs", "partner-feed", "web-analytics"));
        assertThat(taken.rows()).isEqualTo(provided).hasSize(4);
        assertNobodyElse(taken, ANNA);
        assertThat(taken.files().keySet()).noneMatch(name -> name.endsWith(".html") || name.endsWith(".pdf"));
    }

    private static void assertHoldsAllAndNobodyElse(PackageOfThePerson taken, String email) throws Exception {
        Map<String, List<String>> held = held(email);
        assertThat(held.values()).allSatisfy(rows -> assertThat(rows).isNotEmpty());
        assertThat(taken.rows()).isEqualTo(held);
        assertNobodyElse(taken, email);
    }

    private static void assertNobodyElse(PackageOfThePerson taken, String email) throws Exception {
        try (Connection database = application.database()) {
            assertThat(new EstateRows(database).identifiersOfOthers(email))
                    .hasSizeGreaterThan(100)
                    .allSatisfy(other -> {
                        for (Map.Entry<String, String> file : taken.files().entrySet()) {
                            assertThat(file.getValue().contains(other))
                                    .as("%s in %s", other, file.getKey())
                                    .isFalse();
                        }
                    });
        }
    }

    private static Map<String, List<String>> held(String email) throws Exception {
        try (Connection database = application.database()) {
            return new EstateRows(database).of(email);
        }
    }

    private static String passwordHash() throws Exception {
        try (Connection database = application.database();
                var found = database.createStatement()
                        .executeQuery(
                                "select password_hash from estate_accounts.account where email = '" + ANNA + "'")) {
            found.next();
            return found.getString(1);
        }
    }
}
