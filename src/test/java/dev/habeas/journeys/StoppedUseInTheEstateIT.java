package dev.habeas.journeys;

import static dev.habeas.journeys.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an opt-out and a withdrawn consent do to the rows of the demo estate, in the packaged application. */
class StoppedUseInTheEstateIT {

    private static final PackagedApplication APPLICATION = SharedApplication.get();
    private static final People PEOPLE = People.ofTheDemo(APPLICATION);

    @Test
    void anOptOutStopsWhereDataIsSoldOrSharedAndErasesNothing() throws SQLException {
        String diego = "diego.trial@example.org";
        assertThat(use("web-analytics", diego)).isEqualTo(200);

        OpenCase subject = OpenCase.open(PEOPLE, Asking.optOut(diego, Map.of()));
        subject.becomes("completed");

        assertThat(subject.recipients()).containsOnlyKeys("partner-feed", "web-analytics");
        assertThat(use("web-analytics", diego)).isEqualTo(423);
        assertThat(stored("web-analytics", diego)).isEqualTo(200);
        assertThat(use("mailing-list", diego)).isEqualTo(200);
        assertThat(suppressed("sale-sharing")).isPositive();
    }

    @Test
    void aWithdrawnConsentErasesTheSubscriptionAndLeavesTheRestAlone() throws SQLException {
        String camille = "camille.brouillon@example.org";
        assertThat(use("mailing-list", camille)).isEqualTo(200);

        OpenCase.open(PEOPLE, Asking.consentWithdrawal(camille, "newsletter")).becomes("completed");

        eventually(() -> assertThat(stored("mailing-list", camille)).isEqualTo(404));
        assertThat(use("web-analytics", camille)).isEqualTo(200);
        assertThat(suppressed("newsletter")).isPositive();
        assertThat(suppressedAt("estate_mailing_list")).isPositive();
    }

    private static int use(String system, String email) {
        return stored(system, email + "/use");
    }

    private static int stored(String system, String email) {
        return Caller.nobody(APPLICATION)
                .get("/demo/estate/" + system + "/subjects/" + email)
                .statusCode();
    }

    private static long suppressed(String purpose) throws SQLException {
        return count("select count(*) from suppression where lifted_at is null and purpose = '" + purpose + "'");
    }

    private static long suppressedAt(String schema) throws SQLException {
        return count("select count(*) from " + schema + ".suppression");
    }

    private static long count(String sql) throws SQLException {
        try (Connection database = APPLICATION.database();
                ResultSet rows = database.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
