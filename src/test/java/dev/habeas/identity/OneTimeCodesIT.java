package dev.habeas.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.habeas.HandClock;
import dev.habeas.cases.CaseId;
import dev.habeas.identity.Redemption.Result;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;

/** Links and codes on a real database: good once, for a while, for one purpose, and for few attempts. */
class OneTimeCodesIT {

    private static final CodePurpose PURPOSE = CodePurpose.PROVE_CONTACT_POINT;

    private static EmbeddedPostgres postgres;
    private static JdbcClient jdbc;

    private final CaseId subject = new CaseId(UUID.randomUUID());
    private final HandClock clock = HandClock.at("2026-03-05T09:00:00Z");
    private final List<Object> events = new ArrayList<>();
    private final OneTimeCodes codes = new OneTimeCodes(
            new CodeRows(jdbc, clock), new CodeHashes(new PlainRing()), settings(), events::add, clock);

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.builder().start();
        Flyway.configure()
                .dataSource(postgres.getPostgresDatabase())
                .locations("classpath:db/migration/identity")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
        jdbc = JdbcClient.create(postgres.getPostgresDatabase());
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @Test
    void aLinkIsGoodUntilItsEndAndNoLonger() {
        IssuedCode first = issue();
        clock.advance(Duration.ofHours(48).minusMillis(1));
        assertThat(codes.redeem(PURPOSE, first.token()).result()).isEqualTo(Result.PROVEN);

        CaseId other = new CaseId(UUID.randomUUID());
        IssuedCode second = codes.issue(other, PURPOSE).orElseThrow();
        clock.advance(Duration.ofHours(48));
        assertThat(codes.redeem(PURPOSE, second.token()).result()).isEqualTo(Result.EXPIRED);
        assertThat(events).containsExactly(new CodeRedeemed(subject, PURPOSE));
    }

    @Test
    void theDigitsAreGoodUntilTheirEndAndNoLonger() {
        IssuedCode issued = issue();
        clock.advance(Duration.ofMinutes(15));
        assertThat(codes.redeem(subject, PURPOSE, issued.code()).result()).isEqualTo(Result.EXPIRED);
        assertThat(codes.redeem(PURPOSE, issued.token()).result())
                .as("the link lives longer")
                .isEqualTo(Result.PROVEN);

        CaseId other = new CaseId(UUID.randomUUID());
        IssuedCode second = codes.issue(other, PURPOSE).orElseThrow();
        clock.advance(Duration.ofMinutes(15).minusMillis(1));
        Redemption redeemed = codes.redeem(other, PURPOSE, second.code());
        assertThat(redeemed.isProven()).isTrue();
        assertThat(redeemed.requireCase()).isEqualTo(other);
    }

    @Test
    void linkAndDigitsAreGoodOnceTogether() {
        IssuedCode issued = issue();

        assertThat(codes.redeem(PURPOSE, issued.token()).isProven()).isTrue();

        assertThat(codes.redeem(PURPOSE, issued.token()).result()).isEqualTo(Result.USED);
        assertThat(codes.redeem(subject, PURPOSE, issued.code()).result()).isEqualTo(Result.USED);
        assertThat(codes.disown(PURPOSE, issued.token()).result()).isEqualTo(Result.USED);
        assertThat(events).hasSize(1);
    }

    @Test
    void theFifthWrongAttemptIsTheLastAndClosesTheLinkToo() {
        IssuedCode issued = issue();
        String wrong = issued.code().equals("000000") ? "000001" : "000000";

        for (int attempt = 1; attempt <= 4; attempt++) {
            assertThat(codes.redeem(subject, PURPOSE, wrong).result()).isEqualTo(Result.WRONG);
        }
        assertThat(codes.redeem(subject, PURPOSE, wrong).result()).isEqualTo(Result.EXHAUSTED);

        assertThat(codes.redeem(subject, PURPOSE, issued.code()).result()).isEqualTo(Result.EXHAUSTED);
        assertThat(codes.redeem(PURPOSE, issued.token()).result()).isEqualTo(Result.EXHAUSTED);
        assertThat(events).isEmpty();
    }

    @Test
    void fourWrongAttemptsLeaveOneForTheRightDigits() {
        IssuedCode issued = issue();
        for (int attempt = 1; attempt <= 4; attempt++) {
            codes.redeem(subject, PURPOSE, "nonsense");
        }
        assertThat(codes.redeem(subject, PURPOSE, issued.code()).isProven()).isTrue();
    }

    @Test
    void afterTooManyWrongAttemptsNothingIsIssuedUntilTheCoolOffIsOver() {
        issue();
        for (int attempt = 1; attempt <= 5; attempt++) {
            codes.redeem(subject, PURPOSE, "nonsense");
        }
        clock.advance(Duration.ofHours(24).minusMillis(1));
        assertThat(codes.issue(subject, PURPOSE)).isEmpty();
        clock.advance(Duration.ofMillis(1));
        assertThat(codes.issue(subject, PURPOSE)).isPresent();
    }

    @Test
    void aCaseGetsThreeMailsADayAndOnlyTheLastOneIsGood() {
        IssuedCode first = issue();
        issue();
        IssuedCode third = issue();
        assertThat(codes.issue(subject, PURPOSE)).isEmpty();

        assertThat(codes.redeem(PURPOSE, first.token()).result()).isEqualTo(Result.USED);
        assertThat(codes.redeem(PURPOSE, third.token()).isProven()).isTrue();
    }

    @Test
    void aCodeForOnePurposeIsWorthlessForAnother() {
        IssuedCode issued = issue();
        assertThat(codes.redeem(CodePurpose.COLLECT_ANSWER, issued.token()).result())
                .isEqualTo(Result.UNKNOWN);
        assertThat(codes.redeem(subject, CodePurpose.COLLECT_ANSWER, issued.code())
                        .result())
                .isEqualTo(Result.UNKNOWN);
        assertThat(codes.redeem(PURPOSE, issued.token()).isProven()).isTrue();
    }

    @Test
    void whatNobodyIssuedIsUnknown() {
        assertThat(codes.redeem(PURPOSE, "nonsense").result()).isEqualTo(Result.UNKNOWN);
        assertThat(codes.redeem(PURPOSE, "x".repeat(5000)).result()).isEqualTo(Result.UNKNOWN);
        assertThat(codes.redeem(null, PURPOSE, "000000").result()).isEqualTo(Result.UNKNOWN);
        assertThat(codes.redeem(subject, PURPOSE, "").result()).isEqualTo(Result.UNKNOWN);
        assertThat(codes.redeem(null, PURPOSE, "000000").caseId()).isNull();
    }

    @Test
    void theDatabaseHoldsNothingThatCouldBeUsed() {
        IssuedCode issued = issue();
        String row = jdbc.sql("select t::text from one_time_code t where case_id = ?")
                .param(subject.value())
                .query(String.class)
                .single();
        assertThat(row)
                .doesNotContain(issued.token())
                .doesNotContain(
                        java.util.HexFormat.of().formatHex(issued.token().getBytes(UTF_8)))
                .doesNotContain(java.util.HexFormat.of().formatHex(issued.code().getBytes(UTF_8)));
        assertThat(issued.token()).hasSize(22);
        assertThat(issued.code()).matches("[0-9]{6}");
        assertThat(issued).hasToString("IssuedCode[***]");
    }

    private IssuedCode issue() {
        return codes.issue(subject, PURPOSE).orElseThrow();
    }

    private static IdentitySettings settings() {
        return new IdentitySettings(
                null,
                null,
                Duration.ofHours(48),
                Duration.ofMinutes(15),
                5,
                3,
                Duration.ofHours(24),
                Duration.ofDays(14),
                Duration.ofDays(30),
                Duration.ofDays(3),
                DataSize.ofMegabytes(5),
                Duration.ofMinutes(5),
                20);
    }
}
