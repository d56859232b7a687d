package dev.habeas.journeys;

import static dev.habeas.journeys.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody says that a user is a child. */
@EstateJourney
class ChildAlertIT {

    private static final List<String> OPEN_TO_ANYBODY = List.of("accounts", "mailing-list");

    private static final Map<String, String> CHILD = Map.of("decision", "granted", "relation", "parent-or-guardian");
    private static final Map<String, String> NO_CHILD =
            Map.of("decision", "refused", "ground", "NOT-A-CHILD", "relation", "somebody-else");
    private static final Map<String, String> APPROVED = Map.of("refusalDecision", "approved");

    @Autowired
    private People people;

    @Autowired
    private Newcomers newcomers;

    @Autowired
    private EstateView estate;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CaseBook book;

    @Autowired
    private MovableClock clock;

    private String email;
    private Map<String, EstateView.Holding> before;
    private OpenCase subject;

    @BeforeEach
    void isReported() {
        email = newcomers.arrive(Newcomers.EVERYWHERE);
        before = estate.of(email);
        assertThat(before.values()).allMatch(each -> each.use() == 200);
        isReportedOnceMore();
    }

    private void isReportedOnceMore() {
        subject = OpenCase.open(people, """
                {"right": "child-deletion", "residence": "US-CA", "channel": "web", "locale": "en", "details": {},
                 "subject": {"identifiers": [{"type": "email", "value": "%s"}]}}""".formatted(email));
        eventually(() -> assertThat(subject.tasks("analyst")).containsExactly("Establish age"));
        eventually(() -> assertThat(book.isAtRest(subject, clock.instant())).isTrue());
    }

    @Test
    void withinAMinuteNoSystemUsesTheDataAndNobodyHadToDecide() {
        assertThat(estate.of(email).values()).allMatch(each -> each.use() == 423);
        assertThat(jdbc.sql("""
                        select count(*) from instruction i join privacy_case c on c.id = i.case_id
                        where c.id = cast(? as uuid) and i.step = 'interim' and i.state = 'done'
                            and i.receipt_at <= c.opened_at + interval '1 minute'""").param(subject.id()).query(Long.class).single())
                .as("everybody restricts, and four of them keep a list")
                .isEqualTo(7 + 4);
    }

    @Test
    void theSameChildIsRecognisedWhenItComesBack() {
        OPEN_TO_ANYBODY.forEach(
                system -> assertThat(register(system, email).statusCode()).isEqualTo(403));
        subject.complete("analyst", "Establish age", CHILD).becomes("completed");
        assertThat(estate.changes(before, email)).containsEntry("accounts", "gone, stopped child");

        assertThat(isOnOurList(email)).isTrue();
        assertThat(isOnOurList("other." + email)).isFalse();
        assertThat(subject.evidence()).contains("\"frozen-everywhere\"", "\"suppressed\"");

        for (String system : OPEN_TO_ANYBODY) {
            HttpResponse<String> refused = register(system, email.toUpperCase(java.util.Locale.ROOT));
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.body())
                    .contains("estate-registration-refused")
                    .doesNotContain(email)
                    .doesNotContain("child");
            assertThat(register(system, "other." + email).statusCode()).isEqualTo(201);
        }
        assertThat(estate.of(email).get("accounts").rows()).isEmpty();
        assertThat(estate.of(email).get("mailing-list").rows()).isEmpty();
    }

    @Test
    void aChildWhoseDataALawKeepsIsRememberedAndALegalHoldIsNoReasonToRefuse() {
        Map<String, String> hold =
                Map.of("decision", "refused", "ground", "LEGAL-HOLD", "relation", "parent-or-guardian");
        HttpResponse<String> refused = subject.attempt(EstateBench.BOTH, "Establish age", hold);
        assertThat(refused.statusCode()).isBetween(400, 500);
        assertThat(refused.body()).contains("HABEAS-RGT-004");

        subject.complete(
                        EstateBench.BOTH,
                        "Establish age",
                        Map.of("decision", "refused", "ground", "CA-145", "relation", "parent-or-guardian"))
                .complete("officer", "Approve refusal", APPROVED)
                .becomes("refused");

        assertThat(isOnOurList(email)).isTrue();
        assertThat(estate.of(email).values()).allMatch(each -> each.use() == 423);
    }

    @Test
    void nobodyDeletesAloneOnTheWordOfWhoIsNotAParentAndNobodyElseLearnsWhereDataWas() {
        assertThat(subject.attempt(EstateBench.BOTH, "Establish age", Map.of("decision", "granted"))
                        .body())
                .contains("HABEAS-CHD-002");
        subject.complete(
                EstateBench.BOTH, "Establish age", Map.of("decision", "granted", "relation", "not-established"));
        HttpResponse<String> alone = subject.attempt(EstateBench.BOTH, "Approve deletion", APPROVED);
        assertThat(alone.statusCode()).isBetween(400, 500);
        assertThat(isOnOurList(email)).isFalse();
        assertThat(estate.of(email).values()).allMatch(each -> each.use() == 423);

        subject.complete("officer", "Approve deletion", APPROVED).becomes("completed");

        assertThat(estate.changes(before, email)).containsEntry("accounts", "gone, stopped child");
        assertThat(subject.evidence()).contains("\"relation-established\"", "\"not-established\"");
    }

    @Test
    void anAlertThatIsTakenBackIsReleasedByASecondPersonOnly() {
        assertThat(people.program()
                        .post("/api/v1/requests/" + subject.id() + "/withdrawal", "")
                        .statusCode())
                .isBetween(200, 299);
        assertThat(subject.attempt(EstateBench.BOTH, "Review withdrawn alert", Map.of("alertReview", "recorded-alert"))
                        .body())
                .contains("HABEAS-CHD-003");
        subject.complete(EstateBench.BOTH, "Review withdrawn alert", Map.of("alertReview", "unfounded"));
        assertThat(subject.attempt(EstateBench.BOTH, "Approve release", APPROVED)
                        .statusCode())
                .isBetween(400, 500);
        assertThat(estate.of(email).values()).allMatch(each -> each.use() == 423);

        subject.complete("officer", "Approve release", APPROVED);

        eventually(() -> assertThat(estate.of(email).values()).allMatch(each -> each.use() == 200));
    }

    @Test
    void anUnfoundedAlertThatIsTakenBackDuringTheDeletionLeavesNobodyOnOurList() {
        deletionIsInterrupted();
        assertThat(isOnOurList(email)).as("two officers look at it first").isTrue();

        releasedAfterWithdrawal();

        eventually(() -> assertThat(isOnOurList(email)).isFalse());
    }

    @Test
    void anUnfoundedAlertThatIsTakenBackSparesTheListWhereAnotherIsOpen() {
        OpenCase first = subject;
        isReportedOnceMore();
        OpenCase second = subject;
        subject = first;
        deletionIsInterrupted();

        releasedAfterWithdrawal();

        eventually(() -> assertThat(
                        jdbc.sql("""
                        select count(*) from instruction where case_id = cast(? as uuid) and step = 'lift' and state = 'done'""").param(first.id()).query(Long.class).single())
                .isPositive());
        assertThat(isOnOurList(email)).isTrue();
        assertThat(second.status()).isNotEqualTo("withdrawn");
    }

    /** One system accepts the deletion and does not do it before the alert is taken back. */
    private void deletionIsInterrupted() {
        estate.behaves("partner-feed", "silent");
        subject.complete("analyst", "Establish age", CHILD);
        eventually(() -> assertThat(isOnOurList(email)).isTrue());
        eventually(() -> assertThat(
                        jdbc.sql("""
                        select count(*) from instruction where case_id = cast(? as uuid) and step = 'fulfil'
                            and processor = 'partner-feed' and state = 'accepted'""").param(subject.id()).query(Long.class).single())
                .isOne());
        estate.behaves("partner-feed", "normal");
        assertThat(people.program()
                        .post("/api/v1/requests/" + subject.id() + "/withdrawal", "")
                        .statusCode())
                .isBetween(200, 299);
    }

    private void releasedAfterWithdrawal() {
        subject.complete(EstateBench.BOTH, "Review withdrawn alert", Map.of("alertReview", "unfounded"))
                .complete("officer", "Approve release", APPROVED);
    }

    @Test
    void aFalseAlertLaterEndsTheEntryOfOurOwnList() {
        subject.complete("analyst", "Establish age", CHILD).becomes("completed");
        assertThat(isOnOurList(email)).isTrue();

        isReportedOnceMore();
        subject.complete(EstateBench.BOTH, "Establish age", NO_CHILD)
                .complete("officer", "Approve refusal", Map.of("refusalDecision", "approved"))
                .becomes("refused");

        eventually(() -> assertThat(isOnOurList(email)).isFalse());
        assertThat(subject.evidence()).contains("\"suppression-ended\"");
    }

    @Test
    void aFalseAlertLeavesNothingBehind() {
        assertThat(isOnOurList(email)).as("nobody has decided yet").isFalse();
        subject.complete(EstateBench.BOTH, "Establish age", NO_CHILD)
                .complete("officer", "Approve refusal", Map.of("refusalDecision", "approved"))
                .becomes("refused");

        eventually(() -> assertThat(estate.of(email).values()).allMatch(each -> each.use() == 200));
        eventually(() -> assertThat(estate.changes(before, email)).isEmpty());
        OPEN_TO_ANYBODY.forEach(system -> assertThat(register(system, email).statusCode())
                .as("known, and no longer suppressed")
                .isEqualTo(409));
    }

    private boolean isOnOurList(String mailbox) {
        HttpResponse<String> answer = people.program()
                .post(
                        "/api/v1/suppressions/check",
                        Json.write(Map.of(
                                "purpose",
                                "child",
                                "identifiers",
                                List.of(Map.of("type", "email", "value", mailbox)))));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Json.read(answer).path("suppressed").asBoolean();
    }

    private HttpResponse<String> register(String system, String mailbox) {
        return Caller.nobody(people.site())
                .post("/demo/estate/" + system + "/subjects", Json.write(Map.of("name", "Kim", "email", mailbox)));
    }
}
