package dev.habeas.engine;

import dev.habeas.deadlines.RuleBook;
import dev.habeas.deadlines.RuleTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.DecisionDefinitionQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The deployed versions of the decision {@code response-deadline}: the newest decides new cases. */
@Component
class DmnRuleBook implements RuleBook {

    private final RepositoryService repository;
    private final DmnEngine engine = DmnRuleTable.newEngine();
    private final Map<String, RuleTable> tables = new ConcurrentHashMap<>();

    DmnRuleBook(RepositoryService repository) {
        this.repository = repository;
    }

    @Override
    public RuleTable current() {
        DecisionDefinition newest = definitions().latestVersion().singleResult();
        if (newest == null) {
            throw new IllegalStateException("The decision " + DmnRuleTable.DECISION + " is not deployed");
        }
        return table(newest);
    }

    @Override
    public RuleTable version(String version) {
        RuleTable known = tables.get(version);
        return known != null ? known : table(deployed(version));
    }

    private DecisionDefinition deployed(String version) {
        String prefix = DmnRuleTable.DECISION + ":";
        String number = version.startsWith(prefix) ? version.substring(prefix.length()) : "";
        @Nullable
        DecisionDefinition definition = number.matches("[1-9][0-9]{0,8}")
                ? definitions()
                        .decisionDefinitionVersion(Integer.parseInt(number))
                        .singleResult()
                : null;
        if (definition == null) {
            throw new IllegalArgumentException("No such version of the rule table: " + version);
        }
        return definition;
    }

    private DecisionDefinitionQuery definitions() {
        return repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(DmnRuleTable.DECISION)
                .withoutTenantId();
    }

    private RuleTable table(DecisionDefinition definition) {
        String version = definition.getKey() + ":" + definition.getVersion();
        return tables.computeIfAbsent(version, key -> new DmnRuleTable(key, engine, xml(definition)));
    }

    private String xml(DecisionDefinition definition) {
        try (InputStream in = repository.getDecisionModel(definition.getId())) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
