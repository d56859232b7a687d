package dev.habeas.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;

/** A service at which people are signed in, as a program that asks for them. */
final class RelyingParty {

    private RelyingParty() {}

    /** Once for each name. */
    static Caller hire(People people, String name) {
        HttpResponse<String> created = Caller.staff(people.site(), People.ADMIN, people.password())
                .post("/api/v1/clients", """
                {"name": "%s", "scopes": ["requests:write", "requests:read"]}""".formatted(name));
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        return Caller.program(people.site(), Json.read(created).path("token").asText());
    }

    /** The erasure of a signed-in Californian. */
    static OpenCase ask(People people, Caller program, String email) {
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
}
