package dev.habeas.demo;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The estate as its neighbours see it: over HTTP, signed by the reference library; and as its database shows it. */
final class Estate {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EstateSecrets secrets;

    @Autowired
    private EstateSeeder seeder;

    @Autowired
    private MovableClock clock;

    record Reply(int status, JsonNode body, String text) {}

    private @Nullable MockMvc mvc;

    /** As on the first start. */
    void reset() {
        clock.set(Instant.parse("2026-11-24T09:00:00Z"));
        jdbc.sql("delete from " + String.join("; delete from ", tables("%").keySet()))
                .update();
        List<String> schemas = jdbc.sql(
                        "select table_schema from information_schema.tables where table_name = 'behaviour'")
                .query(String.class)
                .list();
        schemas.forEach(schema ->
                jdbc.sql("insert into " + schema + ".behaviour default values").update());
        seeder.afterPropertiesSet();
    }

    Reply instruct(String system, String action, String type, String value) {
        return deliver(system, instruction(UUID.randomUUID().toString(), action, type, value, Map.of()));
    }

    Reply instruct(String system, String action, String type, String value, Map<String, ?> details) {
        return deliver(system, instruction(UUID.randomUUID().toString(), action, type, value, details));
    }

    Map<String, Object> instruction(String id, String action, String type, String value, Map<String, ?> details) {
        return Map.of(
                "instructionId", id,
                "action", action,
                "subject", Map.of("identifiers", List.of(Map.of("type", type, "value", value))),
                "dueBy", "2026-12-24T00:00:00Z",
                "details", details);
    }

    Reply deliver(String system, Map<String, Object> instruction) {
        return deliver(system, instruction, secretOf(system), clock.instant());
    }

    Reply deliver(String system, Map<String, Object> instruction, String secret, Instant signedAt) {
        try {
            String body = json.writeValueAsString(instruction);
            String id = "msg_" + UUID.randomUUID();
            String signature = new Webhook(secret).sign(id, signedAt.getEpochSecond(), body);
            return send(post("/demo/estate/{system}/instructions", system)
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(body)
                    .header("Idempotency-Key", instruction.get("instructionId"))
                    .header("webhook-id", id)
                    .header("webhook-timestamp", signedAt.getEpochSecond())
                    .header("webhook-signature", signature));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    String secretOf(String system) {
        return Objects.requireNonNull(secrets.secrets().get(system));
    }

    Reply stored(String system, String email) {
        return send(get("/demo/estate/{system}/subjects/{email}", system, email));
    }

    Reply used(String system, String email) {
        return send(get("/demo/estate/{system}/subjects/{email}/use", system, email));
    }

    Reply behave(String system, String behaviour) {
        return send(put("/demo/estate/{system}/behaviour", system)
                .contentType(MediaType.APPLICATION_JSON)
                .content(behaviour));
    }

    /** What an operator sets going by an empty request. */
    Reply operate(String path) {
        return send(post(path));
    }

    Reply send(MockHttpServletRequestBuilder request) {
        try {
            MockHttpServletResponse response =
                    mvc().perform(request).andReturn().getResponse();
            String text = response.getContentAsString();
            boolean isJson = response.getContentType() != null
                    && response.getContentType().contains("json");
            return new Reply(response.getStatus(), isJson ? json.readTree(text) : json.nullNode(), text);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** All rows of all tables with personal data, as text, by table: read without any code of the estate. */
    Map<String, List<String>> rows() {
        return tables("subject_no").keySet().stream()
                .collect(Collectors.toMap(
                        table -> table,
                        table -> jdbc.sql("select t::text from " + table + " t order by 1")
                                .query(String.class)
                                .list(),
                        (one, other) -> one,
                        TreeMap::new));
    }

    /** The same without the rows of the given subject numbers. */
    Map<String, List<String>> rowsExcept(List<Long> subjects) {
        return tables("subject_no").keySet().stream()
                .collect(Collectors.toMap(
                        table -> table,
                        table -> jdbc.sql("select t::text from " + table
                                        + " t where not subject_no = any(:subjects) order by 1")
                                .param("subjects", subjects.toArray(Long[]::new))
                                .query(String.class)
                                .list(),
                        (one, other) -> one,
                        TreeMap::new));
    }

    /** How many rows of the whole database contain the text, in any column of any table of the estate. */
    long rowsContaining(String text) {
        return tables("%").keySet().stream()
                .mapToLong(table -> jdbc.sql("select count(*) from " + table + " t where t::text ilike :text")
                        .param("text", "%" + text + "%")
                        .query(Long.class)
                        .single())
                .sum();
    }

    private synchronized MockMvc mvc() {
        if (mvc == null) {
            mvc = MockMvcBuilders.webAppContextSetup(context).build();
        }
        return mvc;
    }

    private Map<String, String> tables(String column) {
        return jdbc.sql("""
                        select distinct table_schema || '.' || table_name from information_schema.columns
                        where table_schema like 'estate%' and column_name like :column""").param("column", column).query(String.class).list().stream()
                .collect(Collectors.toMap(table -> table, table -> table));
    }
}
