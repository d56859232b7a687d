package dev.habeas.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A system is told by date instead of by person what is past its period. */
@EstateTest
class ExpiryInTheEstateIT {

    @Autowired
    private Estate estate;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void asOnTheFirstStart() {
        estate.reset();
    }

    @Test
    void whatIsDatedBeforeTheDayGoesAndWhoHasNothingLeftGoesWithIt() {
        crash(50001, "2025-11-23T23:59:59Z");
        jdbc.sql("update estate_device_logs.crash set crashed_at = '2025-11-23 12:00Z' where subject_no = 50002")
                .update();
        jdbc.sql("update estate_device_logs.crash set crashed_at = '2025-11-24 00:00Z' where subject_no = 50003")
                .update();
        long spared = count("device_logs.crash where subject_no not in (50001, 50002)");
        int devices = (int) count("device_logs.device where subject_no = 50002");

        Estate.Reply reply = expire("device-logs", "delete", List.of());

        assertThat(reply.body().at("/state").asText()).isEqualTo("done");
        assertThat(count("device_logs.crash where subject_no = 50002")).isZero();
        assertThat(count("device_logs.device where subject_no = 50002")).isZero();
        assertThat(devices).isPositive();
        assertThat(count("device_logs.crash where crashed_at < '2025-11-24Z'")).isZero();
        assertThat(count("device_logs.crash where subject_no not in (50001, 50002)"))
                .isEqualTo(spared);
        assertThat(count("device_logs.device where subject_no in (50001, 50003)"))
                .isPositive();
    }

    @Test
    void whoIsHeldOrRestrictedStays() {
        jdbc.sql("update estate_device_logs.crash set crashed_at = '2020-01-01Z'")
                .update();
        estate.instruct("device-logs", "restrict", "email", "lena.probe@example.net");

        expire("device-logs", "delete", List.of(Map.of("type", "email", "value", "Anna.Beispiel@example.com")));

        assertThat(jdbc.sql("select distinct subject_no from estate_device_logs.crash order by 1")
                        .query(Long.class)
                        .list())
                .containsExactly(50001L, 50003L);
        assertThat(jdbc.sql("select distinct subject_no from estate_device_logs.device order by 1")
                        .query(Long.class)
                        .list())
                .containsExactly(50001L, 50003L);
    }

    @Test
    void whatAnErasureLeftForTheTaxOfficeGoesAfterItsLastDay() {
        String anna = "anna.beispiel@example.com";
        String theirs = "billing.invoice where billing_email = '" + anna + "'";
        estate.instruct("billing", "restrict", "email", anna, Map.of("ground", "EU-17-3-b", "others", "erase"));
        jdbc.sql("update estate_billing.invoice set retain_until = '2026-11-24' where billing_email = '" + anna + "'")
                .update();
        long kept = count(theirs);
        assertThat(kept).isPositive();

        expire("billing", "delete", List.of(), "2026-11-24");
        assertThat(count(theirs)).as("its last day").isEqualTo(kept);
        long others = count("billing.invoice") - kept;
        expire("billing", "delete", List.of(), "2026-11-25");

        assertThat(count(theirs)).isZero();
        assertThat(count("billing.invoice")).isEqualTo(others);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EU-18-1", "EU-18-1-d", "CHILD", "LEGAL-HOLD", "EU-21-1", "CUSTOMER-INSTRUCTION"})
    void whatSomebodyWantsKeptStaysBeyondItsPeriod(String ground) {
        jdbc.sql("update estate_device_logs.crash set crashed_at = '2020-01-01Z'")
                .update();
        estate.instruct("device-logs", "restrict", "email", "lena.probe@example.net", Map.of("ground", ground));

        expire("device-logs", "delete", List.of());

        assertThat(jdbc.sql("select distinct subject_no from estate_device_logs.crash")
                        .query(Long.class)
                        .list())
                .containsExactly(50003L);
    }

    @Test
    void oldVisitsAreCountedOnButTellNobodyApart() {
        jdbc.sql("update estate_web_analytics.page_view set viewed_at = '2024-01-01Z' where subject_no = 40001")
                .update();
        long views = count("web_analytics.page_view");

        assertThat(expire("web-analytics", "anonymise", List.of())
                        .body()
                        .at("/count")
                        .asInt())
                .isPositive();

        assertThat(count("web_analytics.page_view")).isEqualTo(views);
        assertThat(count("web_analytics.page_view where subject_no = 40001")).isZero();
        assertThat(estate.stored("web-analytics", "anna.beispiel@example.com").status())
                .isEqualTo(404);
        assertThat(expire("web-analytics", "anonymise", List.of())
                        .body()
                        .at("/count")
                        .asInt())
                .isZero();
        assertThat(expire("device-logs", "anonymise", List.of()).body().toString())
                .contains("refused", "cannot-anonymise");
    }

    @Test
    void aClosedAccountGoesAfterItsPeriodAndWithItsSignIns() {
        String lena = "/demo/estate/accounts/subjects/lena.probe@example.net/closure";
        long others = count("accounts.account") - 1;
        assertThat(estate.operate(lena).body().at("/closed").asInt()).isEqualTo(1);
        assertThat(estate.operate(lena).status()).as("closed already").isEqualTo(404);

        expire("accounts", "delete", List.of(), "2026-11-24");
        assertThat(count("accounts.account")).as("its last day").isEqualTo(others + 1);
        expire("accounts", "delete", List.of(), "2026-11-25");

        assertThat(count("accounts.account")).isEqualTo(others);
        assertThat(count("accounts.sign_in where subject_no = 10003")).isZero();
        assertThat(count("accounts.sign_in")).isPositive();
    }

    @Test
    void onlyTheCompanysOwnChatsAgeUnlessACustomersAreNamed() {
        jdbc.sql("update estate_chat_transcripts.message set sent_at = '2020-01-01Z'")
                .update();
        long customers = count("chat_transcripts.message where tenant <> 'habeas-demo'");

        expire("chat-transcripts", "delete", List.of());

        assertThat(count("chat_transcripts.message where tenant = 'habeas-demo'"))
                .isZero();
        assertThat(count("chat_transcripts.message")).isEqualTo(customers).isPositive();
    }

    @Test
    void aWholeCustomerIsExportedAndErasedAtOnce() {
        long others = count("chat_transcripts.participant where tenant <> 'acme'");
        Map<String, Object> everything = Map.of("controller", "acme", "selector", Map.of());

        Estate.Reply export = select("chat-transcripts", "export", everything);
        assertThat(export.body().at("/data/rows").size()).isPositive();
        assertThat(export.text()).contains("\"tenant\":\"acme\"").doesNotContain("\"tenant\":\"globex\"");
        assertThat(select("chat-transcripts", "erase", everything)
                        .body()
                        .at("/count")
                        .asInt())
                .isEqualTo(export.body().at("/data/rows").size());

        assertThat(count("chat_transcripts.participant")).isEqualTo(others).isPositive();
        assertThat(select("accounts", "erase", everything).body().at("/state").asText())
                .isEqualTo("not-found");
    }

    @Test
    void whoIsHeldStaysWhenAWholeCustomerIsErased() {
        String theirs = "chat_transcripts.participant where tenant = 'acme'";
        String held = theirs + " and email = 'petra.anders@example.org'";
        long own = count("chat_transcripts.participant where tenant <> 'acme'");
        assertThat(count(theirs)).isGreaterThan(1);
        Map<String, Object> others = Map.of(
                "controller",
                "acme",
                "selector",
                Map.of("except", List.of(Map.of("type", "email", "value", "Petra.Anders@example.org"))));

        assertThat(select("chat-transcripts", "erase", others)
                        .body()
                        .at("/state")
                        .asText())
                .isEqualTo("done");

        assertThat(count(held)).isEqualTo(1);
        assertThat(count(theirs)).isEqualTo(1);
        assertThat(count("chat_transcripts.message where tenant = 'acme'")).isPositive();
        assertThat(count("chat_transcripts.participant where tenant <> 'acme'")).isEqualTo(own);
    }

    @Test
    void aSelectorThatCannotBeReadChangesNothing() {
        Map<String, List<String>> before = estate.rows();

        assertThat(select("device-logs", "erase", Map.of("selector", Map.of("olderThan", "yesterday")))
                        .status())
                .isEqualTo(400);
        assertThat(select("device-logs", "restrict", Map.of("selector", Map.of()))
                        .status())
                .isEqualTo(400);

        assertThat(estate.rows()).isEqualTo(before);
    }

    private Estate.Reply expire(String system, String treatment, List<?> except) {
        return expire(system, treatment, except, "2025-11-24");
    }

    private Estate.Reply expire(String system, String treatment, List<?> except, String before) {
        return select(
                system,
                "erase",
                Map.of("selector", Map.of("olderThan", before, "treatment", treatment, "except", except)));
    }

    private Estate.Reply select(String system, String action, Map<String, ?> details) {
        return estate.deliver(
                system,
                Map.of(
                        "instructionId",
                        UUID.randomUUID().toString(),
                        "action",
                        action,
                        "subject",
                        Map.of("identifiers", List.of()),
                        "details",
                        details));
    }

    private void crash(long subject, String at) {
        jdbc.sql("insert into estate_device_logs.crash values (:subject, 'dev', cast(:at as timestamptz), '1', 'x')")
                .param("subject", subject)
                .param("at", at)
                .update();
    }

    private long count(String rows) {
        return jdbc.sql("select count(*) from estate_" + rows).query(Long.class).single();
    }
}
