package dev.habeas.journeys;

import static dev.habeas.journeys.CaseDesk.claim;
import static dev.habeas.journeys.CaseDesk.page;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A person may ask for more than one thing at a time; whoever works on one of them sees the others. */
@Journey
class CasesOfOnePersonIT {

    private static final String WARNING = "Answer the access request first";

    private final String email = "same." + UUID.randomUUID() + "@example.org";

    @Autowired
    private People people;

    @Autowired
    private MailRoom mail;

    @Autowired
    private Ledger ledger;

    @Test
    void areSeenFromBothAndByNobodyElse() {
        OpenCase access = open("access", email);
        OpenCase stranger = open("access", "other." + email);
        OpenCase erasure = open("erasure", email.toUpperCase(java.util.Locale.ROOT));

        assertThat(look(erasure, "")).contains("Other cases of the same person", access.reference(), page(access));
        assertThat(look(access, "")).contains(erasure.reference()).doesNotContain(stranger.reference());
        assertThat(look(stranger, "")).doesNotContain("Other cases of the same person", access.reference());
        assertThat(links(access)).isEqualTo(1);
    }

    @Test
    void areNotToldToWhoeverAsks() {
        Portal person = Portal.somebody(people, mail);
        String status = person.handsIn(Map.of());
        OpenCase erasure = person.caseOf(people, ledger, status);
        OpenCase access = open("access", person.email);

        assertThat(links(access)).isEqualTo(1);
        assertThat(access.view().toString()).doesNotContain("same-person", erasure.id(), erasure.reference());
        assertThat(erasure.view().toString()).doesNotContain("same-person", access.id(), access.reference());
        assertThat(person.unlocks(status).body())
                .contains(erasure.reference())
                .doesNotContain(access.reference(), access.id());
    }

    @Test
    void anErasureWaitsForTheAnswerThatItWouldEmpty() {
        OpenCase access = open("access", email);
        OpenCase erasure =
                open("erasure", email).complete("analyst", "Verify identity", Map.of("identityDecision", "verified"));
        String task = claim(erasure, "analyst", "Decide erasure");

        assertThat(look(erasure, "")).contains(WARNING);
        assertThat(look(erasure, "/panel?task=" + task)).contains(WARNING, access.reference());
        assertThat(look(access, "")).doesNotContain(WARNING);

        people.program().post("/api/v1/requests/" + access.id() + "/withdrawal", "");
        access.becomes("withdrawn");
        assertThat(look(erasure, "")).contains(access.reference()).doesNotContain(WARNING);
    }

    @Test
    void thatAreAnsweredAreHistory() {
        OpenCase access = open("access", email);
        people.program().post("/api/v1/requests/" + access.id() + "/withdrawal", "");
        access.becomes("withdrawn");
        assertThat(links(open("erasure", email))).isZero();
    }

    private String look(OpenCase subject, String suffix) {
        return Desk.of(people, "analyst").get(page(subject) + suffix).body();
    }

    private long links(OpenCase subject) {
        return ledger.count(
                "select count(*) from case_link where case_id = cast(? as uuid) and kind = 'same-person'",
                subject.id());
    }

    private OpenCase open(String right, String address) {
        return OpenCase.open(
                people,
                Json.write(Map.of(
                        "right", right,
                        "residence", "DE",
                        "channel", "web",
                        "locale", "en",
                        "subject", Map.of("identifiers", List.of(Map.of("type", "email", "value", address))))));
    }
}
