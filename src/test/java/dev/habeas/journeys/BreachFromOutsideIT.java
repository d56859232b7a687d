package dev.habeas.journeys;

import static dev.habeas.journeys.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody outside, without an account and without scripts, has seen data where it should not be. */
@Journey
class BreachFromOutsideIT {

    private static final String PAGE = "/privacy/breach";
    private static final String SEEN = "Zyx-CANARY: a list of patients stands open";

    @Autowired
    private People people;

    @Autowired
    private MailRoom mail;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theReportOpensTheProcessOfABreachForTriageAndNothingOfItReachesTheEngine() {
        Portal somebody = Portal.somebody(people, mail);
        String key = UUID.randomUUID().toString();

        HttpResponse<String> sent =
                somebody.post(PAGE, PAGE, report(Map.of("key", key, "contact", "Zyx-CANARY-CALLER")));

        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
        assertThat(sent.headers().firstValue("Location").orElse("")).contains("/privacy/breach/received");
        assertThat(somebody.get(PAGE + "/received").body()).contains("your report has arrived");
        OpenBreach breach = newest();
        var view = breach.view();
        assertThat(view.path("status").asText()).isEqualTo("reported");
        assertThat(view.path("places").toString()).isEqualTo("[\"FR\"]");
        assertThat(view.at("/awareness/0/reason").asText()).isEqualTo("presumed");
        assertThat(breach.deadlines("notify-authority", "FR")).hasSize(1);
        eventually(() -> assertThat(breach.work().tasks("security")).contains("Contain breach"));
        Desk officer = Desk.of(people, "officer");
        String path = "/breaches/" + breach.id();
        assertThat(officer.get(path).body()).doesNotContain("CANARY");
        assertThat(officer.post(officer.get(path), path + "/report", Map.of()).body())
                .contains(SEEN, "2026-01-15", "Zyx-CANARY-CALLER");
        assertThat(breach.evidence()).contains("breach-reported").doesNotContain("CANARY");
        assertThat(Canary.search(jdbc, Canary.allSchemas(jdbc)).hits()).isEmpty();

        assertThat(somebody.post(PAGE, PAGE, report(Map.of("key", key, "contact", "Zyx-CANARY-CALLER")))
                        .statusCode())
                .isEqualTo(303);
        assertThat(newest().id()).as("the same form sent twice").isEqualTo(breach.id());

        breach.complete("security", "Contain breach", Map.of("containment", "not-contained"))
                .complete(
                        "officer",
                        "Assess awareness",
                        Map.of("awarenessDecision", "not-a-breach", "awarenessReason", "false-alarm"))
                .complete(People.BOTH, "Approve dismissal", Map.of("refusalDecision", "approved"));
        eventually(() -> assertThat(breach.status()).isEqualTo("dismissed"));
    }

    @Test
    void whoGoesBackAndWritesOnReportsTwiceAndRepeatingEitherReportsNothingMore() {
        long before = reports();
        Portal somebody = Portal.somebody(people, mail);
        Map<String, String> first = report(Map.of("what", SEEN + " at the first address"));
        Map<String, String> second = new HashMap<>(first);
        second.put("what", SEEN + " at the second address");
        for (Map<String, String> sent : List.of(first, second, first, second)) {
            assertThat(somebody.post(PAGE, PAGE, sent).statusCode()).isEqualTo(303);
        }
        assertThat(reports()).isEqualTo(before + 2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "what      |            | Tell us what it is about.",
                "seenOn    | 2999-01-01 | Enter a day that is not in the future.",
                "seenOn    | yesterday  | Enter a day that is not in the future.",
                "residence | XX         | Choose",
                "trap      | robot      | "
            })
    void whatIsWrongIsSaidAtItsFieldAndNothingIsStored(String field, String value, String fault) {
        long before = reports();
        Portal somebody = Portal.somebody(people, mail);
        HttpResponse<String> refused = somebody.post(PAGE, PAGE, report(Map.of(field, value == null ? "" : value)));
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
        assertThat(refused.body()).contains("id=\"" + field + "-fault\"").contains(fault == null ? "" : fault);
        assertThat(reports()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "en, Report a leak of data",
        "de, Ein Datenleck melden",
        "fr, Signaler une fuite",
        "es, Avisar de una fuga"
    })
    void thePageSpeaksFourLanguagesAndIsFoundFromTheFirst(String language, String title) {
        Portal somebody = Portal.somebody(people, mail);
        assertThat(somebody.get(PAGE + "?lang=" + language).body())
                .contains("lang=\"" + language + "\"", title)
                .doesNotContain("<script");
        assertThat(somebody.get("/privacy?lang=" + language).body()).contains("/privacy/breach?lang=" + language);
    }

    @Test
    void aFormWithoutItsTokenIsNotTaken() {
        long before = reports();
        assertThat(Caller.nobody(people.site()).post(PAGE, "{}").statusCode()).isEqualTo(403);
        assertThat(reports()).isEqualTo(before);
    }

    private static Map<String, String> report(Map<String, String> others) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "key", UUID.randomUUID().toString(),
                "what", SEEN,
                "seenOn", "2026-01-15",
                "residence", "FR",
                "contact", "",
                "trap", "",
                "lang", "en"));
        fields.putAll(others);
        return fields;
    }

    private long reports() {
        return jdbc.sql("select count(*) from breach").query(Long.class).single();
    }

    private OpenBreach newest() {
        List<String> found = jdbc.sql("""
                select id || ' ' || reference from breach where reported_by = 'outside' order by reported_at desc limit 1""").query(String.class).list();
        assertThat(found).hasSize(1);
        String[] parts = found.get(0).split(" ");
        return new OpenBreach(people, new OpenCase(people, parts[0], parts[1]));
    }
}
