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
        return decide(execution.getProcessDefinitionId(), key, inputs);
    }

    /** As above, for a process that is told something from outside. @param model id of the definition it runs on */
    public Map<String, String> decide(String model, String key, Map<String, Object> inputs) {
        DmnDecisionRuleResult row = decisions
                .evaluateDecisionTableById(definition(model, key))
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

    private String definition(String model, String key) {
        String deployment = repository.getProcessDefinition(model).getDeploymentId();
        return repository
                .createDecisionDefinitionQuery()
                .deploymentId(deployment)
                .decisionDefinitionKey(key)
                .singleResult()
                .getId();
    }
}
