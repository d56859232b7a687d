package dev.habeas.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** Answers of the packaged application: problems, headers, cookies, throttling, tokens, passwords. */
class WhatCallersAreToldIT {

    private static final PackagedApplication APPLICATION = SharedApplication.get();

    @Test
    void aMissingLogInNamesBothWaysToLogIn() {
        HttpResponse<String> response = Caller.nobody(APPLICATION).get("/engine-rest/task");
        assertThat(response.headers().allValues("WWW-Authenticate"))
                .anyMatch(challenge -> challenge.startsWith("Bearer"))
                .anyMatch(challenge -> challenge.startsWith("Basic"));
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(response.body()).contains("\"/problems/unauthenticated\"");
    }

    @Test
    void startingAProcessByHandIsToldTheRightCall() {
        HttpResponse<String> response = Caller.staff(APPLICATION, "admin")
                .post("/engine-rest/process-definition/key/erasure-request/start", "{\"variables\":{}}");
        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.body()).contains("start-through-the-request-api", "POST /api/v1/requests");
    }

    @Test
    void aCommentIsToldTheCasePage() {
        HttpResponse<String> response =
                Caller.staff(APPLICATION, "analyst").post("/engine-rest/task/x/comment/create", "{\"message\":\"m\"}");
        assertThat(response.body()).contains("free-text-belongs-to-the-case-page", "/cases/{caseId}");
    }

    @Test
    void aHugeBodyIsRefused() {
        HttpResponse<String> response =
                Caller.staff(APPLICATION, "analyst").post("/engine-rest/task", "\"" + "x".repeat(1_100_000) + "\"");
        assertThat(response.statusCode()).isEqualTo(413);
    }

    @Test
    void aDeeplyNestedBodyIsRefused() {
        HttpResponse<String> response =
                Caller.staff(APPLICATION, "analyst").post("/engine-rest/task", "[".repeat(10_000));
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("malformed-json");
    }

    @Test
    void aStrangerWhoGuessesIsSlowedDownAndTheOwnerIsNot() {
        Caller guesser = Caller.staff(APPLICATION, "mallory", "wrong");
        for (int attempt = 0; attempt < 5; attempt++) {
            assertThat(guesser.get("/engine-rest/task").statusCode()).isEqualTo(401);
        }
        HttpResponse<String> response = guesser.get("/engine-rest/task");
        assertThat(response.statusCode()).isEqualTo(429);
        assertThat(response.headers().firstValue("Retry-After")).isPresent();
        assertThat(Caller.staff(APPLICATION, "analyst2")
                        .get("/engine-rest/task")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void anAdministratorMakesATokenThatMayDoWhatItsScopesSay() {
        HttpResponse<String> created = Caller.staff(APPLICATION, "admin")
                .post("/api/v1/clients", "{\"name\":\"crm\",\"scopes\":[\"requests:read\"]}");
        assertThat(created.statusCode()).isEqualTo(201);
        Caller program = Caller.program(APPLICATION, member(created, "token"));
        assertThat(program.get("/engine-rest/process-definition/count").statusCode())
                .isEqualTo(200);
        assertThat(program.post("/api/v1/requests", "{}").statusCode()).isEqualTo(403);
        assertThat(program.post("/engine-rest/external-task/fetchAndLock", "{}").statusCode())
                .isEqualTo(403);
        String path = "/api/v1/clients/" + member(created, "id");
        assertThat(Caller.staff(APPLICATION, "admin").call("DELETE", path, "").statusCode())
                .isEqualTo(204);
        assertThat(program.get("/engine-rest/process-definition/count").statusCode())
                .isEqualTo(401);
    }

    @Test
    void anUnknownMemberIsNamedAndItsValueIsNot() {
        HttpResponse<String> response = Caller.staff(APPLICATION, "admin")
                .post("/api/v1/clients", "{\"name\":\"crm2\",\"surprise\":\"Zyx-CANARY\"}");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("surprise", "line 1").doesNotContain("CANARY");
    }

    @Test
    void aWeakPasswordIsRefused() {
        String user = "{\"profile\":{\"id\":\"newcomer\"},\"credentials\":{\"password\":\"%s\"}}";
        Caller admin = Caller.staff(APPLICATION, "admin");
        for (String weak : new String[] {"short", "password123", "newcomer-2026", "aaaaaaaaaaaa"}) {
            assertThat(admin.post("/engine-rest/user/create", user.formatted(weak))
                            .statusCode())
                    .as(weak)
                    .isEqualTo(400);
        }
    }

    @Test
    void pagesCarryTheSecurityHeaders() {
        for (String path : new String[] {"/problems", "/api/v1/requests", "/camunda/app/tasklist/default/"}) {
            var headers = Caller.nobody(APPLICATION).get(path).headers();
            assertThat(headers.firstValue("Strict-Transport-Security")).as(path).isPresent();
            assertThat(headers.firstValue("X-Content-Type-Options")).as(path).hasValue("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).as(path).hasValue("no-referrer");
            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .as(path)
                    .contains("frame-ancestors 'none'");
        }
    }

    @Test
    void theCasePageMayBeFramedByTasklistOnly() {
        WebappBrowser browser = new WebappBrowser(APPLICATION);
        assertThat(browser.logIn("analyst", "habeas-demo")).isEqualTo(200);
        var response = browser.get("/cases/00000000-0000-0000-0000-000000000000");
        assertThat(response.statusCode()).isNotEqualTo(302);
        assertThat(response.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("frame-ancestors 'self'");
    }

    @Test
    void aCasePageFormWithoutItsTokenIsRefused() {
        WebappBrowser browser = new WebappBrowser(APPLICATION);
        browser.logIn("analyst", "habeas-demo");
        var response = browser.post(
                "/cases/00000000-0000-0000-0000-000000000000/notes", "application/x-www-form-urlencoded", "text=x");
        assertThat(response.statusCode()).isEqualTo(403);
    }

    @Test
    void theSessionCookieIsNotForScripts() {
        String cookie =
                Caller.nobody(APPLICATION)
                        .get("/camunda/app/tasklist/default/")
                        .headers()
                        .allValues("Set-Cookie")
                        .stream()
                        .filter(text -> text.startsWith("JSESSIONID"))
                        .findFirst()
                        .orElseThrow();
        assertThat(cookie).contains("HttpOnly").containsOnlyOnce("SameSite=Lax");
    }

    private static String member(HttpResponse<String> response, String name) {
        return response.body().split("\"" + name + "\":\"")[1].split("\"")[0];
    }
}
