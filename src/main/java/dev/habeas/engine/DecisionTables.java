package dev.habeas.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;

/** The deployed decision tables; the newest version decides. */
@Component
public class DecisionTables {

    private final RepositoryService repository;
    private final DmnEngine engine = DmnRuleTable.newEngine();
    private final Map<String, DecisionTable> tables = new ConcurrentHashMap<>();

    DecisionTables(RepositoryService repository) {
        this.repository = repository;
    }

    /**
     * The newest version of this decision.
     *
     * @throws IllegalStateException if it is not deployed
     */
    public DecisionTable newest(String decision) {
        DecisionDefinition definition = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(decision)
                .withoutTenantId()
                .latestVersion()
                .singleResult();
        if (definition == null) {
            throw new IllegalStateException("The decision " + decision + " is not deployed");
        }
        String version = definition.getKey() + ":" + definition.getVersion();
        return tables.computeIfAbsent(version, key -> new DecisionTable(decision, key, engine, xml(definition)));
    }

    private String xml(DecisionDefinition definition) {
        try (InputStream in = repository.getDecisionModel(definition.getId())) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
