package dev.habeas.journeys;

import static dev.habeas.journeys.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.habeas.cases.CaseId;
import dev.habeas.cases.Vault;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a person objected to stays forbidden, also when their data is gone and comes back. */
@Journey
class ObjectionIT {

    private static final List<String> PURPOSES =
            List.of("marketing", "objected", "sale-sharing", "limit-use", "newsletter", "analytics", "partners");

    private final String email = "objection." + UUID.randomUUID() + "@example.org";

    @Autowired
    private People people;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Vault vault;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void toMarketingIsOnOurOwnListAndOutlivesTheCase() {
        OpenCase subject = open("marketing").becomes("completed");

        assertThat(forbidden()).containsExactly("marketing");
        assertThat(entries(subject)).isEqualTo(1);
        assertThat(subject.evidence()).contains("\"suppressed\"", "\"purpose\":\"marketing\"");

        vault.shred(CaseId.of(subject.id()));

        assertThat(forbidden()).containsExactly("marketing");
        assertThat(jdbc.sql("select count(*) from suppression s where s::text like ?")
                        .param("%" + email + "%")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void onceMoreAddsNothing() {
        OpenCase first = open("marketing").becomes("completed");
        OpenCase second = open("marketing").becomes("completed");

        assertThat(entries(first)).isEqualTo(1);
        assertThat(entries(second)).isZero();
    }

    @Test
    void toAnyOtherUseIsOnTheListWhenItIsUpheldAndNotBefore() {
        OpenCase subject = open("other");
        subject.complete(
                "analyst", "Verify identity", Map.of("identityDecision", "verified", "identityMethod", "account"));
        eventually(() -> assertThat(subject.tasks("officer")).contains("Balance interests"));
        assertThat(forbidden()).isEmpty();

        subject.complete("officer", "Balance interests", Map.of("decision", "granted", "afterObjection", "stop-only"))
                .becomes("completed");

        assertThat(forbidden()).containsExactly("objected");
    }

    @Test
    void thatOurGroundsOutweighIsOnNoList() {
        OpenCase subject = open("other");
        subject.complete(
                        "analyst",
                        "Verify identity",
                        Map.of("identityDecision", "verified", "identityMethod", "account"))
                .complete(
                        People.BOTH, "Balance interests", Map.of("decision", "refused", "ground", "EU-21-1-COMPELLING"))
                .complete("officer", "Approve refusal", Map.of("refusalDecision", "approved"))
                .becomes("refused");

        assertThat(forbidden()).isEmpty();
    }

    private OpenCase open(String scope) {
        return OpenCase.open(
                people,
                Json.write(Map.of(
                        "right", "objection",
                        "residence", "DE",
                        "channel", "web",
                        "subject", Map.of("identifiers", List.of(Map.of("type", "email", "value", email))),
                        "details", Map.of("scope", scope))));
    }

    private List<String> forbidden() {
        return PURPOSES.stream().filter(this::isForbidden).toList();
    }

    private boolean isForbidden(String purpose) {
        JsonNode answer = Json.read(people.program()
                .post(
                        "/api/v1/suppressions/check",
                        Json.write(Map.of(
                                "purpose", purpose, "identifiers", List.of(Map.of("type", "email", "value", email))))));
        return answer.path("suppressed").asBoolean();
    }

    private long entries(OpenCase subject) {
        return ledger.count("select count(*) from suppression where case_id = cast(? as uuid)", subject.id());
    }
}
