package dev.habeas.breach;

import dev.habeas.cases.CaseId;
import dev.habeas.engine.TypedVariable;
import dev.habeas.evidence.Evidence;
import java.math.BigDecimal;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Rate severity": the score and the level that follow from what the analyst chose. */
@Component
class RateSeverity implements JavaDelegate {

    private final Breaches breaches;
    private final Evidence evidence;

    RateSeverity(Breaches breaches, Evidence evidence) {
        this.breaches = breaches;
        this.evidence = evidence;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseId id = Step.breachOf(execution);
        BigDecimal score = SeverityPolicy.score(new SeverityPolicy.Scores(
                BreachVariables.DATA_CATEGORY.require(execution),
                BreachVariables.DATA_CONTEXT.require(execution),
                BreachVariables.IDENTIFICATION.require(execution),
                BreachVariables.CONFIDENTIALITY_LOSS.require(execution),
                BreachVariables.INTEGRITY_LOSS.require(execution),
                BreachVariables.AVAILABILITY_LOSS.require(execution),
                BreachVariables.MALICIOUS_INTENT.require(execution)));
        Severity level = Severity.of(score);
        boolean many = isYes(execution, BreachVariables.MANY_AFFECTED);
        boolean unintelligible = isYes(execution, BreachVariables.UNINTELLIGIBLE);
        breaches.rate(id, score, level, many, unintelligible);
        evidence.append(
                id, "severity-rated", Evidence.SYSTEM, Map.of("score", score.toPlainString(), "level", level.word()));
    }

    private static boolean isYes(DelegateExecution execution, TypedVariable<String> flag) {
        return flag.require(execution).equals("yes");
    }
}
