package dev.habeas.processors;

import dev.habeas.cases.CaseId;
import dev.habeas.cases.CaseStatus;
import dev.habeas.cases.Cases;
import dev.habeas.cases.PrivacyCase;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Plan instructions": the case's right says who is told what; the ledger keeps it. */
@Component
class PlanInstructions implements JavaDelegate {

    private final Cases cases;
    private final Instructions instructions;
    private final List<PlansInstructions> rights;

    PlanInstructions(Cases cases, Instructions instructions, List<PlansInstructions> rights) {
        this.cases = cases;
        this.instructions = instructions;
        this.rights = rights;
    }

    @Override
    public void execute(DelegateExecution execution) {
        PrivacyCase subject = cases.get(CaseId.of(PropagationProcess.CASE_ID.require(execution)));
        PlansInstructions right = rights.stream()
                .filter(each -> each.right() == subject.right())
                .findFirst()
                .orElseThrow();
        instructions.plan(subject, right.plan(subject), PropagationProcess.RESPOND_BY.require(execution));
        cases.moveTo(subject.id(), CaseStatus.AWAITING_RECIPIENTS);
    }
}
