package dev.habeas.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;

/** The deployed decision tables outside any process: the newest version decides. Nothing is written, no history either. */
@Component
public class DecisionTables {

    private final RepositoryService repository;
    private final Map<String, DecisionTable> tables = new ConcurrentHashMap<>();

    DecisionTables(RepositoryService repository) {
        this.repository = repository;
    }

    /**
     * What one row of a table says.
     *
     * @param table the version that decided, such as {@code role-routing:1}
     * @param outputs the filled cells of the row by column
     */
    public record Row(String table, Map<String, String> outputs) {

        /** @throws IllegalStateException if the cell is empty */
        public String get(String column) {
            String cell = outputs.get(column);
            if (cell == null) {
                throw new IllegalStateException("Column " + column + " of " + table + " is empty");
            }
            return cell;
        }
    }

    /**
     * Asks a table whose rows exclude each other and whose outputs are texts.
     *
     * @throws IllegalStateException if the table is not deployed, no row fits, or more than one
     */
    public Row decide(String decision, Map<String, Object> inputs) {
        DecisionDefinition newest = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(decision)
                .withoutTenantId()
                .latestVersion()
                .singleResult();
        if (newest == null) {
            throw new IllegalStateException("The decision " + decision + " is not deployed");
        }
        String version = newest.getKey() + ":" + newest.getVersion();
        return tables.computeIfAbsent(version, key -> new DecisionTable(decision, key, xml(newest)))
                .decide(inputs);
    }

    private String xml(DecisionDefinition definition) {
        try (InputStream in = repository.getDecisionModel(definition.getId())) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
