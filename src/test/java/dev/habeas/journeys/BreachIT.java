package dev.habeas.journeys;

import static dev.habeas.journeys.Eventually.eventually;
import static dev.habeas.journeys.Eventually.stays;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.habeas.evidence.EvidenceVerifier;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A breach from the report to the lessons, over REST, on both sides of its clocks. */
@Journey
class BreachIT {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static final String MARK = "Zyx-CANARY";

    @Autowired
    private People people;

    @Autowired
    private Ledger ledger;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private static String body(String members) {
        return """
                {%s, "nature": ["confidentiality"], "description": "A bucket with invoices stood open",
                 "reporter": "Zyx-CANARY-REPORTER"}""".formatted(members);
    }

    private HttpResponse<String> csv() {
        return people.site()
                .send(people.program()
                        .request("GET", "/api/v1/reports/breach-register")
                        .header("Accept", "text/csv")
                        .GET()
                        .build());
    }

    private OpenBreach inFrance() {
        Instant aware = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return OpenBreach.report(people, body("\"awareAt\": \"" + aware + "\", \"countries\": [\"FR\"]"));
    }

    /** When the watch that starts with this event is due; empty if it has fired. */
    private Optional<Instant> timer(OpenBreach breach, String event) {
        return jdbc.sql("""
                select j.duedate_ from act_ru_job j join act_ru_jobdef d on d.id_ = j.job_def_id_
                    join act_ru_execution e on e.id_ = j.process_instance_id_
                where e.business_key_ = ? and d.act_id_ = ?""")
                .params(breach.work().reference(), event)
                .query(LocalDateTime.class)
                .optional()
                .map(time -> time.toInstant(ZoneOffset.UTC));
    }

    @Test
    void seventyTwoHoursElapseWhateverTheWallClockDoes() {
        LocalDate sunday = lastEndOfSummerTime();
        String aware = at(sunday.minusDays(2), 10);
        OpenBreach breach = OpenBreach.report(people, body("""
                "awareAt": "%s", "countries": ["FR"]""".formatted(aware)));
        JsonNode due = breach.deadlines("notify-authority", "FR").get(0);
        assertThat(due.path("dueAt").asText()).isEqualTo(at(sunday.plusDays(1), 9));
        assertThat(due.path("rule").asText()).contains("GDPR Art. 33(1)");
        eventually(() -> assertThat(breach.state("notify-authority", "FR")).isEqualTo("missed"));
    }

    /** The latest, because a report may not be about long ago: 25 October 2026 until the next one. */
    private LocalDate lastEndOfSummerTime() {
        ZoneOffsetTransition change = PARIS.getRules().previousTransition(clock.instant());
        while (change.isGap()) {
            change = PARIS.getRules().previousTransition(change.getInstant());
        }
        return change.getDateTimeBefore().toLocalDate();
    }

    /** Such as {@code 2026-10-26T09:00:00+01:00}. */
    private static String at(LocalDate day, int hour) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(day.atTime(hour, 0).atZone(PARIS));
    }

    @Test
    void aBreachGoesFromTheReportToTheLessonsInTime() {
        Canary.Search before = Canary.search(jdbc, List.of("engine"));
        assertThat(before.hits()).isEmpty();
        OpenBreach breach = inFrance().decided("high");
        assertThat(breach.view().path("score").asText()).isEqualTo("3.5");
        breach.complete(
                "officer", "Notify authority (FR)", Map.of("authorityNotice", "initial", "lateReason", "not-late"));
        assertThat(breach.state("notify-authority", "FR")).isEqualTo("met");
        Instant people = breach.due("notify-individuals", "FR");
        assertThat(Duration.between(clock.instant(), people)).isBetween(Duration.ofHours(71), Duration.ofHours(72));
        breach.complete("officer", "Tell people (FR)", Map.of("peopleNotice", "told-individually"));
        assertThat(breach.state("notify-individuals", "FR")).isEqualTo("met");
        breach.complete(
                        "officer",
                        "Notify authority (FR)",
                        Map.of("authorityNotice", "complete", "lateReason", "not-late"))
                .closed();

        JsonNode view = breach.view();
        assertThat(view.path("severity").asText()).isEqualTo("high");
        assertThat(view.path("notices").findValuesAsText("state")).containsOnly("done");
        assertThat(view.path("decisions").findValuesAsText("task"))
                .startsWith("ContainBreach", "AssessAwareness", "ScoreSeverity", "DecideSeverity")
                .endsWith("DrawLessons");
        assertThat(EvidenceVerifier.verify(breach.evidence(), Optional.empty()).problems())
                .isEmpty();
        assertThat(breach.evidence())
                .contains("breach-reported", "breach-contained", "awareness-decided", "severity-scored")
                .contains("severity-rated", "severity-decided", "notices-planned", "authority-notified", "people-told")
                .contains("lessons-drawn", "breach-closed");
        assertThat(Canary.search(jdbc, List.of("engine")).hits()).isEmpty();
        assertThat(Canary.in(List.of(view.toString(), breach.evidence()))).isEmpty();
        assertThat(ledger.count("select count(*) from breach where breach::text ilike '%canary%'"))
                .isZero();
    }

    @Test
    void theRegisterSaysWhatTheLevelFollowsFromAndWhoDecidedWhatWhen() {
        OpenBreach breach = inFrance().decided("high");
        breach.complete("officer", "Tell people (FR)", Map.of("peopleNotice", "exception-risk-removed"))
                .complete(People.BOTH, "Approve exception (FR)", Map.of("refusalDecision", "approved"));
        String line = csv().body()
                .lines()
                .filter(each -> each.startsWith(breach.work().reference() + ","))
                .findFirst()
                .orElseThrow();
        assertThat(line)
                .contains(",availabilityLoss:none confidentialityLoss:unknown-recipients dataCategory:financial ")
                .contains(" manyAffected:yes unintelligible:no,yes,no,,,ContainBreach:contained:security:")
                .contains(" DecideSeverity:high:officer:", " TellPeople=FR:exception-risk-removed:officer:")
                .contains(" ApproveException=FR:approved:" + People.BOTH + ":")
                .contains("people:FR:GDPR:excepted:exception-risk-removed:-::" + People.BOTH + ":");
    }

    @Test
    void theClockWarnsAndThenCallsForReasons() {
        OpenBreach breach = inFrance().decided("medium");
        Instant due = breach.due("notify-authority", "FR");
        assertThat(timer(breach, "StartEvent_WarningDateReached")).contains(due.minus(Duration.ofHours(48)));

        clock.advanceTo(due.minus(Duration.ofHours(48)).minusSeconds(20));
        stays(() -> assertThat(breach.evidence()).doesNotContain("deadline-warned"));
        clock.advanceTo(due.minus(Duration.ofHours(48)).plusSeconds(1));
        eventually(() -> assertThat(breach.evidence()).contains("deadline-warned"));
        clock.advanceTo(due.minus(Duration.ofHours(24)).minusSeconds(20));
        stays(() -> assertThat(breach.evidence()).doesNotContain("deadline-at-risk"));
        clock.advanceTo(due.minus(Duration.ofHours(24)).plusSeconds(1));
        eventually(() -> assertThat(breach.evidence()).contains("deadline-at-risk"));
        clock.advanceTo(due.minusSeconds(30));
        stays(() -> assertThat(breach.state("notify-authority", "FR")).isEqualTo("running"));
        clock.advanceTo(due.plusSeconds(2));
        eventually(() -> assertThat(breach.state("notify-authority", "FR")).isEqualTo("missed"));

        HttpResponse<String> silent = breach.work()
                .attempt(
                        "officer",
                        "Notify authority (FR)",
                        Map.of("authorityNotice", "complete", "lateReason", "not-late"));
        assertThat(silent.statusCode()).as(silent.body()).isEqualTo(400);
        assertThat(silent.body()).contains("HABEAS-BRE-007");
        breach.complete("manager", "Account for missed notice", Map.of("missedNoticeCause", "found-late"))
                .complete(
                        "officer",
                        "Notify authority (FR)",
                        Map.of("authorityNotice", "complete", "lateReason", "facts-unclear"))
                .closed();
        assertThat(breach.view().path("notices").get(0).path("lateReason").asText())
                .isEqualTo("facts-unclear");
        assertThat(breach.view().path("delayCause").asText()).isEqualTo("found-late");
        assertThat(breach.state("notify-authority", "FR")).isEqualTo("missed");
    }

    @Test
    void aSupersededAwarenessMovesTheTimersAtOnceAndStaysOnRecord() {
        Instant reported = clock.instant();
        OpenBreach breach = OpenBreach.report(people, body("\"countries\": [\"FR\", \"DE\"]"));
        assertThat(breach.view().path("awareness").get(0).path("reason").asText())
                .isEqualTo("presumed");
        eventually(() -> assertThat(breach.work().tasks("security")).contains("Contain breach"));
        Instant earlier = reported.minus(Duration.ofHours(40)).truncatedTo(ChronoUnit.SECONDS);

        HttpResponse<String> assessed =
                people.program().post("/api/v1/breaches/" + breach.id() + "/awareness", """
                {"awareAt": "%s", "reason": "logs"}""".formatted(earlier));

        assertThat(assessed.statusCode()).as(assessed.body()).isEqualTo(200);
        Instant due = earlier.plus(Duration.ofHours(72));
        assertThat(breach.due("notify-authority", "FR")).isEqualTo(due);
        assertThat(breach.due("notify-authority", "DE")).isEqualTo(due);
        assertThat(timer(breach, "StartEvent_NoticeOverdue")).contains(due.plusSeconds(1));
        assertThat(ledger.count(
                        "select count(*) from act_ru_task where due_date_ = ?",
                        LocalDateTime.ofInstant(due, ZoneOffset.UTC)))
                .isEqualTo(1);
        assertThat(breach.view().path("awareness").findValuesAsText("reason")).containsExactly("presumed", "logs");
        assertThat(breach.view().path("deadlines").findValuesAsText("state"))
                .containsExactlyInAnyOrder("running", "running", "superseded", "superseded");
        eventually(() -> assertThat(breach.evidence()).contains("deadline-warned"));
    }

    @Test
    void nobodyLowersABreachAlone() {
        OpenBreach breach = inFrance().scored();
        Map<String, String> low = Map.of("severityDecision", "low", "loweringReason", "data-returned");
        assertThat(breach.work()
                        .attempt(
                                People.BOTH,
                                "Decide severity",
                                Map.of("severityDecision", "low", "loweringReason", "not-lowered"))
                        .body())
                .contains("HABEAS-BRE-005");
        breach.complete(People.BOTH, "Decide severity", low);

        HttpResponse<String> own =
                breach.work().attempt(People.BOTH, "Approve lowering", Map.of("refusalDecision", "approved"));
        assertThat(own.statusCode()).as(own.body()).isBetween(400, 499);
        assertThat(own.body()).contains("HABEAS-ENG-009");
        String task = breach.work().taskId(People.BOTH, "Approve lowering");
        HttpResponse<String> raw = people.staff(People.BOTH).post("/engine-rest/task/" + task + "/complete", """
                {"variables": {"refusalDecision": {"value": "approved"}}}""");
        assertThat(raw.statusCode()).as(raw.body()).isBetween(400, 499);
        assertThat(raw.body()).contains("HABEAS-ENG-009");
        for (String other : List.of(
                "\"caseId\": {\"value\": \"%s\"}".formatted(UUID.randomUUID()),
                "\"severityDecision\": {\"value\": \"medium\"}")) {
            for (String user : List.of(People.BOTH, "officer")) {
                HttpResponse<String> foreign =
                        people.staff(user).post("/engine-rest/task/" + task + "/complete", """
                        {"variables": {"refusalDecision": {"value": "approved"}, %s}}""".formatted(other));
                assertThat(foreign.statusCode()).as(foreign.body()).isEqualTo(403);
                assertThat(foreign.body()).contains("/problems/variable-not-of-the-form");
            }
        }
        assertThat(breach.view().path("severity").isNull()).isTrue();

        breach.complete("officer", "Approve lowering", Map.of("refusalDecision", "approved"))
                .closed();
        assertThat(breach.view().path("severity").asText()).isEqualTo("low");
        assertThat(breach.view().path("notices")).isEmpty();
        assertThat(breach.deadlines("notify-authority", "FR")).isEmpty();
    }

    @Test
    void whoScoredABreachLowDoesNotSettleThatAlone() {
        OpenBreach breach = inFrance()
                .complete("security", "Contain breach", Map.of("containment", "contained"))
                .complete("officer", "Assess awareness", OpenBreach.AWARE)
                .complete(People.BOTH, "Score severity", OpenBreach.SCORED_LOW);
        HttpResponse<String> alone = breach.work()
                .attempt(
                        People.BOTH,
                        "Decide severity",
                        Map.of("severityDecision", "low", "loweringReason", "not-lowered"));
        assertThat(alone.body()).contains("HABEAS-BRE-005");
        breach.complete(
                People.BOTH, "Decide severity", Map.of("severityDecision", "low", "loweringReason", "data-outdated"));
        assertThat(breach.view().path("rated").asText()).isEqualTo("low");
        assertThat(breach.view().path("severity").isNull()).isTrue();
        String task = breach.work().taskId(People.BOTH, "Approve lowering");
        HttpResponse<String> raw = people.staff(People.BOTH).post("/engine-rest/task/" + task + "/complete", """
                {"variables": {"refusalDecision": {"value": "approved"}}}""");
        assertThat(raw.statusCode()).as(raw.body()).isBetween(400, 499);
        assertThat(raw.body()).contains("HABEAS-ENG-009");

        breach.complete("officer", "Approve lowering", Map.of("refusalDecision", "approved"))
                .closed();
        assertThat(breach.view().path("severity").asText()).isEqualTo("low");
        assertThat(breach.view().path("notices")).isEmpty();
    }

    @Test
    void whatSomebodyElseScoredLowOneOfficerSettles() {
        OpenBreach breach = inFrance()
                .scored(OpenBreach.SCORED_LOW)
                .complete(
                        "officer",
                        "Decide severity",
                        Map.of("severityDecision", "low", "loweringReason", "not-lowered"))
                .closed();
        assertThat(breach.view().path("severity").asText()).isEqualTo("low");
        assertThat(breach.view().path("loweringReason").isNull()).isTrue();
    }

    @Test
    void anAnalystWhoFindsTheDataUnintelligibleLeavesNoAmericansUntold() {
        Map<String, String> encrypted = new HashMap<>(OpenBreach.SCORED_HIGH);
        encrypted.put("unintelligible", "yes");
        OpenBreach breach = OpenBreach.report(people, body("""
                        "countries": ["US"], "usStates": ["CA"], "subjectsApprox": 5000"""))
                .scored(encrypted)
                .complete(
                        "officer",
                        "Decide severity",
                        Map.of("severityDecision", "high", "loweringReason", "not-lowered"))
                .complete(People.BOTH, "Tell people (US-CA)", Map.of("peopleNotice", "exception-unintelligible"));
        assertThat(breach.state("notify-individuals", "US-CA")).isEqualTo("running");
        assertThat(breach.work()
                        .attempt(People.BOTH, "Approve exception (US-CA)", Map.of("refusalDecision", "approved"))
                        .body())
                .contains("HABEAS-ENG-009");
        breach.complete("officer", "Approve exception (US-CA)", Map.of("refusalDecision", "approved"))
                .closed();
        assertThat(breach.deadlines("notify-individuals", "US-CA")).isEmpty();
    }

    @Test
    void nobodyLeavesPeopleUntoldAlone() {
        OpenBreach breach = inFrance().decided("high");
        breach.complete(People.BOTH, "Tell people (FR)", Map.of("peopleNotice", "exception-unintelligible"));
        assertThat(breach.work()
                        .attempt(People.BOTH, "Approve exception (FR)", Map.of("refusalDecision", "approved"))
                        .body())
                .contains("HABEAS-ENG-009");
        breach.complete("officer", "Approve exception (FR)", Map.of("refusalDecision", "approved"));
        eventually(() -> assertThat(breach.view().path("notices").findValuesAsText("state"))
                .contains("excepted"));
        assertThat(breach.deadlines("notify-individuals", "FR")).isEmpty();
    }

    @Test
    void anExceptionOfOneLawLeavesNobodyUntoldUnderAnother() {
        OpenBreach breach = OpenBreach.report(people, body("""
                        "countries": ["US", "BR", "GB"], "usStates": ["CA"]""")).decided("high");
        refused(breach, "US-CA", "exception-risk-removed");
        refused(breach, "BR", "exception-risk-removed");
        refused(breach, "BR", "exception-unintelligible");
        assertThat(breach.work().tasks("officer")).contains("Tell people (US-CA)", "Tell people (BR)");
        breach.complete("officer", "Tell people (US-CA)", Map.of("peopleNotice", "exception-unintelligible"))
                .complete("officer", "Tell people (GB)", Map.of("peopleNotice", "exception-risk-removed"))
                .complete("officer", "Tell people (BR)", Map.of("peopleNotice", "told-publicly"));
        assertThat(breach.work().tasks(People.BOTH))
                .contains("Approve exception (US-CA)", "Approve exception (GB)")
                .doesNotContain("Approve exception (BR)");
    }

    private static void refused(OpenBreach breach, String place, String exception) {
        HttpResponse<String> answer =
                breach.work().attempt("officer", "Tell people (" + place + ")", Map.of("peopleNotice", exception));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("HABEAS-BRE-010");
    }

    @ParameterizedTest
    @CsvSource({"500, false", "501, true"})
    void californiasAttorneyGeneralIsToldOfMoreThanFiveHundred(int residents, boolean told) {
        OpenBreach breach =
                OpenBreach.report(people, body("""
                        "countries": ["US"], "usStates": ["CA"], "subjectsApprox": %d""".formatted(residents))).decided("high");
        assertThat(breach.deadlines("notify-authority", "US-CA")).isEmpty();
        assertThat(Duration.between(clock.instant(), breach.due("notify-individuals", "US-CA")))
                .isBetween(Duration.ofDays(29), Duration.ofDays(31));
        breach.complete("officer", "Tell people (US-CA)", Map.of("peopleNotice", "told-individually"));
        if (told) {
            assertThat(Duration.between(clock.instant(), breach.due("notify-ag", "US-CA")))
                    .isBetween(Duration.ofDays(14), Duration.ofDays(16));
            breach.complete("officer", "Notify attorney general (US-CA)", Map.of("attorneyGeneralNotice", "submitted"));
            assertThat(breach.state("notify-ag", "US-CA")).isEqualTo("met");
        }
        breach.closed();
        assertThat(breach.deadlines("notify-ag", "US-CA")).hasSize(told ? 1 : 0);
    }

    @Test
    void aProcessorTellsItsCustomerAndNobodyElse() {
        OpenBreach breach = OpenBreach.report(people, body("""
                "countries": ["DE", "FR"], "role": "processor", "controller": "acme\""""));
        assertThat(breach.deadlines("notify-authority", "DE")).isEmpty();
        assertThat(Duration.between(clock.instant(), breach.due("notify-controller", "DE")))
                .isBetween(Duration.ofHours(23), Duration.ofHours(24));
        breach.complete("security", "Contain breach", Map.of("containment", "not-contained"))
                .complete("officer", "Assess awareness", OpenBreach.AWARE)
                .complete("officer", "Tell customer (acme)", Map.of("customerNotice", "told-by-contract-channel"));
        HttpResponse<String> goesOn = breach.work()
                .attempt(
                        "security",
                        "Draw lessons",
                        Map.of("containment", "partly-contained", "rootCause", "vulnerability", "lesson", "training"));
        assertThat(goesOn.statusCode()).as(goesOn.body()).isEqualTo(400);
        assertThat(goesOn.body()).contains("HABEAS-BRE-009");
        assertThat(breach.view().path("containment").asText()).isEqualTo("not-contained");
        breach.closed();
        assertThat(breach.view().path("containment").asText()).isEqualTo("contained");
        assertThat(breach.state("notify-controller", "DE")).isEqualTo("met");
        assertThat(breach.state("notify-controller", "FR")).isEqualTo("met");
        assertThat(breach.view().path("notices").findValuesAsText("kind")).containsExactly("customer");
    }

    @Test
    void severalCustomersAreEachToldAndTheDeadlineIsMetWithTheLast() {
        OpenBreach breach = OpenBreach.report(people, body("""
                "countries": ["DE", "FR"], "controllers": ["initech", "acme", "globex", "acme"]"""));
        assertThat(breach.view().path("role").asText()).isEqualTo("processor");
        assertThat(breach.view().path("controllers")).hasSize(3);
        breach.complete("security", "Contain breach", Map.of("containment", "contained"))
                .complete("officer", "Assess awareness", OpenBreach.AWARE);
        for (String customer : List.of("globex", "acme")) {
            breach.complete(
                    "officer",
                    "Tell customer (" + customer + ")",
                    Map.of("customerNotice", "told-by-contract-channel"));
        }
        eventually(() -> assertThat(breach.view().path("notices").findValuesAsText("state"))
                .containsExactlyInAnyOrder("done", "done", "owed"));
        assertThat(breach.state("notify-controller", "FR")).isEqualTo("running");
        breach.complete("officer", "Tell customer (initech)", Map.of("customerNotice", "told-otherwise"))
                .closed();
        assertThat(breach.state("notify-controller", "DE")).isEqualTo("met");
        assertThat(breach.state("notify-controller", "FR")).isEqualTo("met");
        assertThat(breach.view().path("notices").findValuesAsText("customer"))
                .containsExactly("acme", "globex", "initech");
        assertThat(breach.view().path("notices").findValuesAsText("kind")).containsOnly("customer");
    }

    @Test
    void aFalseAlarmIsDismissedByTwoAndStaysInTheRegister() {
        OpenBreach breach = inFrance();
        breach.complete("security", "Contain breach", Map.of("containment", "contained"))
                .complete(
                        "officer",
                        "Assess awareness",
                        Map.of("awarenessDecision", "not-a-breach", "awarenessReason", "false-alarm"))
                .complete(People.BOTH, "Approve dismissal", Map.of("refusalDecision", "approved"));
        eventually(() -> assertThat(breach.view().path("closedAt").isNull()).isFalse());
        assertThat(breach.status()).isEqualTo("dismissed");
        String reference = breach.work().reference();
        assertThat(people.program().get("/api/v1/reports/breach-register").body())
                .contains(reference);
        HttpResponse<String> csv = csv();
        assertThat(csv.body())
                .startsWith("reference,id,role")
                .contains(reference)
                .doesNotContain(MARK);
        assertThat(csv.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(value -> assertThat(value).contains("breach-register.csv"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "countries   | \"countries\": []",
                "countries   | \"countries\": [\"XX\"]",
                "usStates[0] | \"countries\": [\"US\"], \"usStates\": [\"ZZ\"]",
                "awareAt     | \"countries\": [\"FR\"], \"awareAt\": \"2999-01-01T00:00:00Z\"",
                "awareAt     | \"countries\": [\"FR\"], \"awareAt\": \"2020-01-01T00:00:00Z\"",
                "controller  | \"countries\": [\"FR\"], \"role\": \"processor\"",
                "role        | \"countries\": [\"FR\"], \"role\": \"Zyx-CANARY\"",
                "categories  | \"countries\": [\"FR\"], \"categories\": [\"Zyx CANARY\"]",
                "surprise    | \"countries\": [\"FR\"], \"surprise\": \"Zyx-CANARY\"",
                "subjectsApprox | \"countries\": [\"FR\"], \"subjectsApprox\": -1"
            })
    void aWrongMemberIsNamedAndNothingIsStored(String field, String members) {
        Map<String, Long> before = Footprint.of(jdbc);
        HttpResponse<String> answer = OpenBreach.post(people, UUID.randomUUID().toString(), body(members));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain(MARK);
        assertThat(Json.read(answer).path("errors").findValuesAsText("field"))
                .as(answer.body())
                .anyMatch(name -> name.startsWith(field));
        assertThat(Footprint.of(jdbc)).isEqualTo(before);
    }

    @Test
    void theSameKeyGivesTheSameBreachAndAnotherBodyConflicts() {
        String key = UUID.randomUUID().toString();
        String body = body("\"countries\": [\"FR\"]");
        String first = Json.read(OpenBreach.post(people, key, body)).path("id").asText();
        assertThat(Json.read(OpenBreach.post(people, key, body)).path("id").asText())
                .isEqualTo(first);
        assertThat(OpenBreach.post(people, key, body("\"countries\": [\"DE\"]")).statusCode())
                .isEqualTo(409);
        assertThat(people.program().post("/api/v1/breaches", body).statusCode()).isEqualTo(400);
        assertThat(Caller.nobody(people.site()).post("/api/v1/breaches", body).statusCode())
                .isEqualTo(401);
        assertThat(people.staff("analyst").get("/api/v1/breaches/" + first).statusCode())
                .isEqualTo(403);
    }
}
