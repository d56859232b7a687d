package dev.habeas.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

/** Who works with a Habeas: its staff, a program that asks for people, and one of the customer Acme that instructs. */
record People(Site site, String token, String customerToken, String password) {

    static final String ADMIN = "ada";
    static final String PASSWORD = "long journeys 2026";

    /** In both groups, to try approving a decision of their own. */
    static final String BOTH = "robin";

    private static final Map<String, List<String>> STAFF = Map.of(
            "analyst",
            List.of("analysts"),
            "officer",
            List.of("officers"),
            "manager",
            List.of("managers"),
            "security",
            List.of("security"),
            BOTH,
            List.of("analysts", "officers"));

    /** The users that everybody knows. */
    static People ofTheDemo(Site site) {
        return new People(site, "habeas-demo-token", "habeas-demo-token", "habeas-demo");
    }

    /** The administrator makes users and a token, over REST. */
    static People hire(Site site) {
        Caller admin = Caller.staff(site, ADMIN, PASSWORD);
        STAFF.forEach((user, groups) -> hire(admin, user, groups));
        return new People(site, token(admin, """
                        {"name": "journeys", "scopes": ["requests:write", "requests:read", "breaches:write", "reports:read"]}"""), token(admin, """
                        {"name": "acme-programs", "scopes": ["instructions:write"]}"""), PASSWORD);
    }

    private static String token(Caller admin, String client) {
        HttpResponse<String> created = admin.post("/api/v1/clients", client);
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        return Json.read(created).path("token").asText();
    }

    private static void hire(Caller admin, String user, List<String> groups) {
        HttpResponse<String> created = admin.post("/engine-rest/user/create", """
                {"profile": {"id": "%s", "firstName": "A", "lastName": "B"}, "credentials": {"password": "%s"}}""".formatted(user, PASSWORD));
        assertThat(created.statusCode()).as(created.body()).isEqualTo(204);
        for (String group : groups) {
            HttpResponse<String> joined = admin.call("PUT", "/engine-rest/group/" + group + "/members/" + user, "{}");
            assertThat(joined.statusCode()).as(joined.body()).isEqualTo(204);
        }
    }

    Caller program() {
        return Caller.program(site, token);
    }

    /** A program of the customer Acme. */
    Caller customer() {
        return Caller.program(site, customerToken);
    }

    Caller staff(String user) {
        return Caller.staff(site, user, password);
    }
}
