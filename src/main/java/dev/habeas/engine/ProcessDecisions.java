package dev.habeas.engine;

import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Asks a decision table of the same deployment as the running process: a case keeps the rules it started with. */
@Component
public final class ProcessDecisions {

    private final DecisionService decisions;
    private final RepositoryService repository;

    ProcessDecisions(DecisionService decisions, RepositoryService repository) {
        this.decisions = decisions;
        this.repository = repository;
    }

    /**
     * The outputs of the one row that applies.
     *
     * @param key id of the decision
     * @param inputs codes only; the engine keeps them in its history
     * @throws IllegalStateException if no row applies
     */
    public Map<String, String> decide(DelegateExecution execution, String key, Map<String, Object> inputs) {
        DmnDecisionRuleResult row = decisions
                .evaluateDecisionTableById(definition(execution, key))
                .variables(inputs)
                .evaluate()
                .getSingleResult();
        if (row == null) {
            throw new IllegalStateException("No row of " + key + " applies");
        }
        Map<String, String> outputs = new TreeMap<>();
        row.getEntryMap().forEach((name, value) -> outputs.put(name, String.valueOf(value)));
        return outputs;
    }

    private String definition(DelegateExecution execution, String key) {
        String deployment = repository
                .getProcessDefinition(execution.getProcessDefinitionId())
                .getDeploymentId();
        return repository
                .createDecisionDefinitionQuery()
                .deploymentId(deployment)
                .decisionDefinitionKey(key)
                .singleResult()
                .getId();
    }
}
