package dev.habeas.erasure;

import dev.habeas.cases.CaseId;
import dev.habeas.cases.CaseStatus;
import dev.habeas.cases.Cases;
import dev.habeas.evidence.Evidence;
import dev.habeas.rights.RightVariables;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Assess erasure grounds": works out what the law makes us keep, for the person who decides. */
@Component
class AssessErasureGrounds implements JavaDelegate {

    private final Cases cases;
    private final ErasurePlan plan;
    private final Evidence evidence;

    AssessErasureGrounds(Cases cases, ErasurePlan plan, Evidence evidence) {
        this.cases = cases;
        this.plan = plan;
        this.evidence = evidence;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseId id = CaseId.of(RightVariables.CASE_ID.require(execution));
        List<ErasurePolicy.Step> steps = plan.steps(cases.get(id));
        long kept = steps.stream().filter(ErasurePolicy.Step::keeps).count();
        evidence.append(
                id,
                "grounds-assessed",
                "system",
                Map.of("recipients", Integer.toString(steps.size()), "kept", Long.toString(kept)));
        cases.moveTo(id, CaseStatus.IN_PROGRESS);
    }
}
