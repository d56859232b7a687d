package dev.habeas.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which doors of the packaged application are open to whom. */
class EveryDoorIT {

    private static final PackagedApplication APPLICATION = SharedApplication.get();

    /** The engine publishes a description of its whole REST interface; every call in it is made. */
    @Test
    void nobodyCallsTheEngineWithoutLoggingIn() throws IOException {
        Caller nobody = Caller.nobody(APPLICATION);
        List<String> open = new ArrayList<>();
        int endpoints = 0;
        for (var path : (Iterable<Map.Entry<String, JsonNode>>)
                description().path("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                endpoints++;
                String method = operation.getKey().toUpperCase(Locale.ROOT);
                String address = "/engine-rest" + path.getKey().replaceAll("\\{[^}]+}", "x");
                int status = nobody.call(method, address, method.equals("GET") ? "" : "{}")
                        .statusCode();
                if (status != 401) {
                    open.add(method + " " + address + " " + status);
                }
            }
        }
        System.out.println(endpoints + " endpoints, " + (endpoints - open.size()) + " 401, " + open.size() + " open");
        assertThat(open).isEmpty();
        assertThat(endpoints).isGreaterThan(390);
    }

    @ParameterizedTest
    @CsvSource({
        "/nothing-here, 404",
        "/h2-console, 404",
        "/api/v1/requests, 401",
        "/api/v1/unknown, 401",
        "/actuator, 401",
        "/actuator/env, 401",
        "/actuator/heapdump, 401",
        "/actuator/prometheus, 401",
        "/actuator/health, 200",
        "/actuator/health/liveness, 200",
        "/camunda/api/engine/engine/default/task, 401",
        "/camunda/api/cockpit/plugin/base/default/process-definition/statistics, 401",
        "/camunda/api/%65ngine/engine/default/task, 404",
        "/webjars/camunda/habeasFilterRules.json, 404",
        "/v3/api-docs, 200",
        "/problems/forbidden, 200",
        "/cases/00000000-0000-0000-0000-000000000000, 302",
        "/cases/new, 302",
        "/cases/mail, 302",
        "/, 302",
        "/privacy, 200",
        "/privacy/portal.css, 200",
        "/privacy/colours.css, 200",
        "/privacy/nothing-here, 404",
        "/privacy/status/guess, 404",
        "/.well-known/gpc.json, 200"
    })
    void strangersSee(String path, int status) {
        assertThat(Caller.nobody(APPLICATION).get(path).statusCode()).isEqualTo(status);
    }

    /** Columns: method, path, body, then the status for each role. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # method | path                                     | analyst | officer | security | manager | auditor | admin | program
            GET      | /engine-rest/task                        | 200     | 200     | 200      | 200     | 200     | 200   | 200
            GET      | /engine-rest/filter/count                | 200     | 200     | 200      | 200     | 200     | 200   | 200
            GET      | /engine-rest/history/process-instance    | 200     | 200     | 200      | 200     | 200     | 200   | 200
            POST     | /engine-rest/task                        | 200     | 200     | 200      | 200     | 200     | 200   | 200
            POST     | /engine-rest/task/x/claim                | 500     | 500     | 500      | 500     | 403     | 500   | 403
            POST     | /engine-rest/task/x/comment/create       | 403     | 403     | 403      | 403     | 403     | 403   | 403
            POST     | /engine-rest/task/create                 | 403     | 403     | 403      | 403     | 403     | 403   | 403
            POST     | /engine-rest/deployment/create           | 403     | 403     | 403      | 403     | 403     | 403   | 403
            POST     | /engine-rest/message                     | 403     | 403     | 403      | 403     | 403     | 403   | 403
            POST     | /engine-rest/history/cleanup             | 403     | 403     | 403      | 403     | 403     | 403   | 403
            PUT      | /engine-rest/job/x/retries               | 403     | 403     | 403      | 500     | 403     | 500   | 500
            DELETE   | /engine-rest/user/nobody                 | 403     | 403     | 403      | 403     | 403     | 204   | 403
            DELETE   | /engine-rest/process-instance/x          | 403     | 403     | 403      | 403     | 403     | 403   | 403
            POST     | /api/v1/clients                          | 403     | 403     | 403      | 403     | 403     | 400   | 400
            GET      | /actuator/prometheus                     | 403     | 403     | 403      | 200     | 403     | 200   | 200
            """)
    void rolesMay(
            String method,
            String path,
            int analyst,
            int officer,
            int security,
            int manager,
            int auditor,
            int admin,
            int program) {
        List<Integer> seen = new ArrayList<>();
        String body = method.equals("GET") || method.equals("DELETE") ? "" : "{}";
        for (String user : List.of("analyst", "officer", "security", "manager", "auditor", "admin")) {
            seen.add(Caller.staff(APPLICATION, user).call(method, path, body).statusCode());
        }
        seen.add(Caller.program(APPLICATION, "habeas-demo-token")
                .call(method, path, body)
                .statusCode());
        assertThat(seen).containsExactly(analyst, officer, security, manager, auditor, admin, program);
    }

    private static JsonNode description() throws IOException {
        try (InputStream json = EveryDoorIT.class.getResourceAsStream("/openapi.json")) {
            return new ObjectMapper().readTree(json);
        }
    }
}
