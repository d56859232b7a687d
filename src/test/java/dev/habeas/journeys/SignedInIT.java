package dev.habeas.journeys;

import static dev.habeas.journeys.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A person who is signed in at a service whose word counts, and others who only say so. */
@Journey
class SignedInIT {

    /** Named in {@link Surroundings} as a relying party. */
    static final String RELYING_PARTY = "account-service";

    private final String email = "signed-in." + UUID.randomUUID() + "@example.org";

    @Autowired
    private People people;

    @Test
    void theWordOfARegisteredRelyingPartyCountsAndThatOfOthersDoesNot() {
        Caller accounts = hire();

        OpenCase vouchedFor = ask(accounts);
        eventually(() -> assertThat(vouchedFor.tasks("analyst")).containsExactly("Decide erasure"));
        assertThat(vouchedFor.evidence()).contains("ACC-CA-01", "identity-settled");

        OpenCase claimed = ask(people.program());
        eventually(() -> assertThat(claimed.tasks("analyst")).containsExactly("Verify identity"));
        assertThat(claimed.evidence()).contains("SEL-CA-03").doesNotContain("identity-settled");
    }

    private OpenCase ask(Caller program) {
        HttpResponse<String> created = people.site()
                .send(program.request("POST", "/api/v1/requests")
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(BodyPublishers.ofString("""
                                {"right": "erasure", "residence": "US-CA", "channel": "api", "locale": "en",
                                 "subject": {"identifiers": [{"type": "email", "value": "%s"}]},
                                 "assurance": {"method": "signed-in-session"}}""".formatted(email)))
                        .build());
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        JsonNode view = Json.read(created);
        return new OpenCase(
                people, view.path("id").asText(), view.path("reference").asText());
    }

    private Caller hire() {
        HttpResponse<String> created = Caller.staff(people.site(), People.ADMIN, people.password())
                .post("/api/v1/clients", """
                {"name": "%s", "scopes": ["requests:write", "requests:read"]}""".formatted(RELYING_PARTY));
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        return Caller.program(people.site(), Json.read(created).path("token").asText());
    }
}
