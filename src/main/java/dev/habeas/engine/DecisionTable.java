package dev.habeas.engine;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineException;

/** One version of a decision table, parsed once. */
final class DecisionTable {

    private final String version;
    private final DmnEngine engine = DmnRuleTable.newEngine();
    private final DmnDecision decision;

    DecisionTable(String decision, String version, String xml) {
        this.version = version;
        this.decision = engine.parseDecision(decision, new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    DecisionTables.Row decide(Map<String, Object> inputs) {
        try {
            DmnDecisionRuleResult row =
                    engine.evaluateDecisionTable(decision, inputs).getSingleResult();
            if (row == null) {
                throw new IllegalStateException("No row of " + version + " fits");
            }
            return new DecisionTables.Row(
                    version,
                    row.getEntryMap().entrySet().stream()
                            .filter(cell -> cell.getValue() instanceof String)
                            .collect(
                                    Collectors.toUnmodifiableMap(Map.Entry::getKey, cell -> (String) cell.getValue())));
        } catch (DmnEngineException e) {
            throw new IllegalStateException("No single row of " + version + " fits", e);
        }
    }
}
