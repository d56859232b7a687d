package dev.habeas.breach;

import dev.habeas.engine.Decisions;
import dev.habeas.engine.TypedVariable;
import dev.habeas.evidence.Evidence;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Checks and keeps the scores: every one of them is chosen. */
@Component
class CheckScores extends Step {

    private static final List<TypedVariable<String>> SCORES = List.of(
            BreachVariables.DATA_CATEGORY,
            BreachVariables.DATA_CONTEXT,
            BreachVariables.IDENTIFICATION,
            BreachVariables.CONFIDENTIALITY_LOSS,
            BreachVariables.INTEGRITY_LOSS,
            BreachVariables.AVAILABILITY_LOSS,
            BreachVariables.MALICIOUS_INTENT,
            BreachVariables.MANY_AFFECTED,
            BreachVariables.UNINTELLIGIBLE);

    private final Breaches breaches;

    CheckScores(Breaches breaches, Decisions decisions, Evidence evidence) {
        super(decisions, evidence);
        this.breaches = breaches;
    }

    @Override
    public void notify(DelegateTask task) {
        Map<String, String> facts = new TreeMap<>();
        SCORES.forEach(score -> facts.put(score.name(), BreachVariables.chosen(score, task)));
        keep(task, BreachVariables.DATA_CATEGORY, "severity-scored", facts);
        List<String> scores = facts.entrySet().stream()
                .map(each -> each.getKey() + ":" + each.getValue())
                .toList();
        breaches.score(breachOf(task), scores);
    }
}
