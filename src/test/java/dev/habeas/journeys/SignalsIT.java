package dev.habeas.journeys;

import static dev.habeas.journeys.Eventually.eventually;
import static dev.habeas.journeys.Recipients.CRM;
import static dev.habeas.journeys.Recipients.NEWSLETTER;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.habeas.cases.Identifier;
import dev.habeas.cases.IdentifierType;
import dev.habeas.suppressions.Purpose;
import dev.habeas.suppressions.Suppressions;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Global Privacy Control. */
@Journey
class SignalsIT {

    private static final String HONORED = "{\"status\":\"Opt-Out Request Honored\"}";
    private static final String OPTED_IN = "{\"status\":\"Opted In After Earlier Opt-Out Request\"}";
    private static final String NONE = "{\"status\":\"No Opt-Out Request\"}";

    private final String browser = UUID.randomUUID().toString();
    private final String account = "account-" + UUID.randomUUID();

    @Autowired
    private People people;

    @Autowired
    private Recipients recipients;

    @Autowired
    private Suppressions suppressions;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theBrowserIsToldThatItsSignalIsHonored() {
        assertThat(status()).isEqualTo(NONE);

        HttpResponse<String> answer = Browsers.signal(people.site(), browser, "", "1");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(HONORED);
        assertThat(status()).isEqualTo(HONORED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "true", "1,1", "11", "\"1\"", "?1"})
    void nothingButOneIsASignal(String value) {
        long before = rows();

        assertThat(Browsers.signal(people.site(), browser, "", value).body()).isEqualTo(NONE);

        assertThat(rows()).isEqualTo(before);
        assertThat(status()).isEqualTo(NONE);
    }

    @Test
    void ofSeveralHeadersOneThatSignalsIsEnough() {
        assertThat(Browsers.signal(people.site(), browser, "", "0", "1").body()).isEqualTo(HONORED);
    }

    @Test
    void aSignalOfNoBrowserIsRefused() {
        assertThat(Browsers.signal(people.site(), "short", "", "1").statusCode())
                .isEqualTo(400);
    }

    @Test
    void theRecipientsOfAKnownPersonAreToldOfEachBrowserOnce() {
        String token = Browsers.token(account);
        String other = UUID.randomUUID().toString();
        for (String each : List.of(browser, browser, other, browser, other)) {
            assertThat(Browsers.signal(people.site(), each, token, "1").body()).isEqualTo(HONORED);
        }

        eventually(() -> assertThat(cases("completed")).isEqualTo(2));
        assertThat(cases("%")).isEqualTo(2);
        assertThat(recipients.deliveries(NEWSLETTER, account)).hasSize(2);
        assertThat(recipients.deliveries(CRM, account))
                .extracting(LoggedRequest::getBodyAsString)
                .hasSize(2)
                .allSatisfy(body -> assertThat(body).contains("stop-processing", "sale-sharing", "cookie-id"))
                .satisfiesOnlyOnce(body -> assertThat(body).contains(browser))
                .satisfiesOnlyOnce(body -> assertThat(body).contains(other));
    }

    @Test
    void aBrowserThatIsRecognisedLaterIsToldOfThen() {
        String token = Browsers.token(account);
        String other = UUID.randomUUID().toString();
        Browsers.signal(people.site(), browser, token, "1");
        eventually(() -> assertThat(cases("completed")).isEqualTo(1));

        Browsers.signal(people.site(), other, "", "1");
        Browsers.signal(people.site(), other, token, "1");
        Browsers.signal(people.site(), other, token, "1");

        eventually(() -> assertThat(cases("completed")).isEqualTo(2));
        assertThat(cases("%")).isEqualTo(2);
        assertThat(recipients.deliveries(CRM, account))
                .extracting(LoggedRequest::getBodyAsString)
                .satisfiesOnlyOnce(body -> assertThat(body).contains(other));
    }

    @Test
    void aSiteRelaysManyAtOnceAndEachCountsAsIfItHadComeAlone() {
        HttpResponse<String> answer = relay("""
                {"signals": [{"secGpc": "1", "browser": "%1$s", "account": "%2$s"}, {"secGpc": "0", "browser": "%1$s-off"},
                             {"secGpc": "1", "browser": "%1$s-second"}, {"secGpc": "1", "browser": "%1$s"}]}
                """.formatted(browser, account));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"honored\":3,\"ignored\":1}");
        assertThat(status()).isEqualTo(HONORED);
        eventually(() -> assertThat(cases("completed")).isEqualTo(1));
        assertThat(recipients.deliveries(NEWSLETTER, account)).hasSize(1);
    }

    @Test
    void ofABrowserThatOptedInAfterItsSignalNothingElseIsSaid() {
        Browsers.signal(people.site(), browser, "", "1");
        optIn(IdentifierType.COOKIE_ID, browser);

        assertThat(Browsers.signal(people.site(), browser, "", "1").body()).isEqualTo(OPTED_IN);
        HttpResponse<String> answer = relay("""
                {"signals": [{"secGpc": "1", "browser": "%1$s"}, {"secGpc": "0", "browser": "%1$s"},
                             {"secGpc": "1", "browser": "%1$s-second"}]}
                """.formatted(browser));

        assertThat(answer.body()).isEqualTo("{\"honored\":1,\"ignored\":1}");
        assertThat(status()).isEqualTo(NONE);
    }

    @Test
    void ofAPersonWhoOptedInAfterASignalNothingElseIsSaid() {
        String token = Browsers.token(account);
        Browsers.signal(people.site(), browser, token, "1");
        eventually(() -> assertThat(cases("completed")).isEqualTo(1));
        optIn(IdentifierType.ACCOUNT_ID, account);

        assertThat(Browsers.signal(people.site(), browser, token, "1").body()).isEqualTo(OPTED_IN);
        assertThat(Browsers.signal(people.site(), browser, "", "1").body()).isEqualTo(HONORED);
    }

    @Test
    void theFirstSignalOfABrowserIsANewOptOutWhateverWasSaidBefore() {
        suppressions.add(List.of(new Identifier(IdentifierType.COOKIE_ID, browser)), Purpose.SALE_SHARING, null);
        optIn(IdentifierType.COOKIE_ID, browser);
        assertThat(status()).isEqualTo(NONE);

        assertThat(Browsers.signal(people.site(), browser, "", "1").body()).isEqualTo(HONORED);

        assertThat(status()).isEqualTo(HONORED);
    }

    private void optIn(IdentifierType type, String value) {
        String asked = people.program()
                .post(
                        "/api/v1/opt-ins",
                        "{\"purpose\": \"sale-sharing\", \"identifiers\": [{\"type\": \"%s\", \"value\": \"%s\"}]}"
                                .formatted(type.word(), value))
                .body();
        assertThat(people.program()
                        .post("/api/v1/opt-ins/" + Json.read(asked).path("id").asText() + "/confirmation", "")
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void ofARelayWithAFaultNothingIsKept() {
        HttpResponse<String> answer = relay(
                "{\"signals\": [{\"secGpc\": \"1\", \"browser\": \"%s\"}, {\"secGpc\": \"1\", \"browser\": \"short\"}]}"
                        .formatted(browser));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("signals[1].browser").doesNotContain("short");
        assertThat(status()).isEqualTo(NONE);
    }

    private HttpResponse<String> relay(String body) {
        return people.program().post("/api/v1/signals", body);
    }

    @Test
    void aForgedTokenOptsOutTheBrowserAndNobodyElse() {
        String forged = Browsers.token(account).replace(account, account + "-victim");

        assertThat(Browsers.signal(people.site(), browser, forged, "1").body()).isEqualTo(HONORED);

        assertThat(cases("%")).isZero();
    }

    @Test
    void nothingThatIsKeptNamesTheBrowser() {
        Browsers.signal(people.site(), browser, "", "1");

        for (String table : List.of("opt_out_signal", "suppression")) {
            assertThat(jdbc.sql("select count(*) from " + table + " t where t::text like ?")
                            .param("%" + browser + "%")
                            .query(Long.class)
                            .single())
                    .isZero();
        }
    }

    private String status() {
        return people.site()
                .send(Caller.nobody(people.site())
                        .request("GET", "/privacy/signals/status")
                        .header("Habeas-Browser", browser)
                        .build())
                .body();
    }

    private long rows() {
        return jdbc.sql("select count(*) from opt_out_signal").query(Long.class).single();
    }

    /** The cases that some recipient was told about for this account. */
    private long cases(String status) {
        return jdbc.sql("""
            select count(*) from privacy_case where channel = 'gpc' and status like :status and id in (
                select case_id from instruction where id::text in (:told))\
            """)
                .param("status", status)
                .param("told", told())
                .query(Long.class)
                .single();
    }

    private List<String> told() {
        List<String> ids = recipients.deliveries(CRM, account).stream()
                .map(each -> each.getHeader("Idempotency-Key"))
                .toList();
        return ids.isEmpty() ? List.of("") : ids;
    }
}
