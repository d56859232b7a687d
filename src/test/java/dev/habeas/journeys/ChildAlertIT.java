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

    @Autowired
    private People people;

    @Autowired
    private Newcomers newcomers;

    @Autowired
    private EstateView estate;

    @Autowired
    private JdbcClient jdbc;

    private String email;
    private Map<String, EstateView.Holding> before;
    private OpenCase subject;

    @BeforeEach
    void isReported() {
        email = newcomers.arrive(Newcomers.EVERYWHERE);
        before = estate.of(email);
        assertThat(before.values()).allMatch(each -> each.use() == 200);
        subject = OpenCase.open(people, """
                {"right": "child-deletion", "residence": "US-CA", "channel": "web", "locale": "en", "details": {},
                 "subject": {"identifiers": [{"type": "email", "value": "%s"}]}}""".formatted(email));
        eventually(() -> assertThat(subject.tasks("analyst")).containsExactly("Establish age"));
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
        subject.complete("analyst", "Establish age", Map.of("decision", "granted"))
                .becomes("completed");
        assertThat(estate.changes(before, email)).containsEntry("accounts", "gone, stopped child");

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
    void aFalseAlertLeavesNothingBehind() {
        subject.complete(EstateBench.BOTH, "Establish age", Map.of("decision", "refused", "ground", "NOT-A-CHILD"))
                .complete("officer", "Approve refusal", Map.of("refusalDecision", "approved"))
                .becomes("refused");

        eventually(() -> assertThat(estate.of(email).values())
                .as("released after the answer has left")
                .allMatch(each -> each.use() == 200));
        assertThat(estate.changes(before, email)).isEmpty();
        OPEN_TO_ANYBODY.forEach(system -> assertThat(register(system, email).statusCode())
                .as("known, and no longer suppressed")
                .isEqualTo(409));
    }

    private HttpResponse<String> register(String system, String mailbox) {
        return Caller.nobody(people.site())
                .post("/demo/estate/" + system + "/subjects", Json.write(Map.of("name", "Kim", "email", mailbox)));
    }
}
