package dev.habeas.engine;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineException;

/**
 * One version of a decision table in which words decide about words: exactly one row answers. It is evaluated outside the
 * process engine, so no decision history is written; each question is asked once. Thread-safe.
 */
public final class DecisionTable {

    private final String version;
    private final DmnEngine engine;
    private final DmnDecision decision;
    private final Map<Map<String, String>, Row> answers = new ConcurrentHashMap<>();

    DecisionTable(String key, String version, DmnEngine engine, String xml) {
        this.version = version;
        this.engine = engine;
        this.decision = engine.parseDecision(key, new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Reads a table that is not deployed, as tests do.
     *
     * @param key id of the decision
     * @param xml the DMN file
     */
    public static DecisionTable parse(String key, String xml) {
        return new DecisionTable(key, key + ":0", DmnRuleTable.newEngine(), xml);
    }

    /**
     * The row that answers.
     *
     * @param outputs by name of the column; an empty cell is left out
     */
    public record Row(String version, Map<String, String> outputs) {

        public Row {
            outputs = Map.copyOf(outputs);
        }

        /** @throws IllegalStateException if the cell is empty or there is no such column */
        public String require(String column) {
            String value = outputs.get(column);
            if (value == null) {
                throw new IllegalStateException("Column " + column + " of " + version + " is empty");
            }
            return value;
        }
    }

    /**
     * Asks the table.
     *
     * @param question words by the name of the input; codes, never personal data
     * @throws IllegalStateException if no row answers, or more than one
     */
    public Row decide(Map<String, String> question) {
        return answers.computeIfAbsent(Map.copyOf(question), this::ask);
    }

    private Row ask(Map<String, String> question) {
        DmnDecisionRuleResult row;
        try {
            row = engine.evaluateDecisionTable(decision, Map.copyOf(question)).getSingleResult();
        } catch (DmnEngineException e) {
            throw new IllegalStateException("No usable row in " + version + " for " + question, e);
        }
        if (row == null) {
            throw new IllegalStateException("No row in " + version + " for " + question);
        }
        Map<String, String> outputs = new TreeMap<>();
        row.getEntryMap().forEach((column, value) -> {
            if (value != null) {
                outputs.put(column, value.toString());
            }
        });
        return new Row(version, outputs);
    }
}
