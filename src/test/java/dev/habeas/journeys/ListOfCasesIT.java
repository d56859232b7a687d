package dev.habeas.journeys;

import static dev.habeas.journeys.CaseDesk.page;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Staff look for cases. */
@Journey
class ListOfCasesIT {

    @Autowired
    private People people;

    @Autowired
    private MovableClock clock;

    @Test
    void anOverdueCaseIsMarkedAndAFreshOneIsNotListedAsSuch() {
        OpenCase fresh = CaseDesk.open(people, CaseDesk.someone());
        OpenCase late = OpenCase.open(people, """
                {"right": "erasure", "residence": "DE", "channel": "post", "receivedAt": "%s",
                 "subject": {"identifiers": [{"type": "email", "value": "late@example.org"}]}}""".formatted(clock.instant().minus(Duration.ofDays(60))));
        Desk analyst = Desk.of(people, "analyst");
        assertThat(analyst.get("/cases?due=overdue&reference=" + late.reference())
                        .body())
                .contains(page(late), "days overdue");
        assertThat(analyst.get("/cases?due=overdue&reference=" + fresh.reference())
                        .body())
                .doesNotContain(page(fresh))
                .contains("No case fits");
    }

    @Test
    void aFilterShowsWhatFitsOnly() {
        OpenCase subject = CaseDesk.open(people, CaseDesk.someone());
        Desk manager = Desk.of(people, "manager");
        String reference = "reference=" + subject.reference();
        assertThat(manager.get("/cases?right=erasure&" + reference).body()).contains(page(subject));
        assertThat(manager.get("/cases?right=access&" + reference).body()).doesNotContain(page(subject));
        assertThat(manager.get("/cases?reference=HB-IIII-0000").body()).contains("A reference looks like");
    }

    @Test
    void anIdentifierFindsItsCasesAndEachKeepsWhoLooked() {
        String email = CaseDesk.someone();
        OpenCase subject = CaseDesk.open(people, email);
        Desk analyst = Desk.of(people, "analyst");
        HttpResponse<String> found = analyst.post(
                analyst.get("/cases"),
                "/cases/search",
                Map.of("type", "email", "value", email.toUpperCase(Locale.ROOT)));
        assertThat(found.body())
                .contains(page(subject), "1 case has this identifier")
                .doesNotContainIgnoringCase(email);
        assertThat(subject.evidence()).contains("case-looked-up").doesNotContain(email);
    }

    @Test
    void anIdentifierThatIsNoneIsRefusedAndNotRepeated() {
        Desk analyst = Desk.of(people, "analyst");
        HttpResponse<String> refused = analyst.post(
                analyst.get("/cases"), "/cases/search", Map.of("type", "email", "value", "zyxcanary at home"));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("no valid identifier").doesNotContain("zyxcanary");
    }

    @Test
    void aManagerIsOfferedNoSearchForAPerson() {
        assertThat(Desk.of(people, "manager").get("/cases").body()).doesNotContain("/cases/search");
    }
}
