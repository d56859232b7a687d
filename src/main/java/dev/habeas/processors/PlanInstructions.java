package dev.habeas.processors;

import dev.habeas.cases.CaseId;
import dev.habeas.cases.CaseStatus;
import dev.habeas.cases.Cases;
import dev.habeas.cases.PrivacyCase;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Plan instructions": the case's right says who is told what in this step; the ledger keeps it. */
@Component
class PlanInstructions implements JavaDelegate {

    private final Cases cases;
    private final Instructions instructions;
    private final RightPlans plans;

    PlanInstructions(Cases cases, Instructions instructions, RightPlans plans) {
        this.cases = cases;
        this.instructions = instructions;
        this.plans = plans;
    }

    @Override
    public void execute(DelegateExecution execution) {
        PrivacyCase subject = cases.get(CaseId.of(PropagationProcess.CASE_ID.require(execution)));
        Step step = Step.ofWord(PropagationProcess.STEP.require(execution));
        instructions.plan(
                subject,
                step,
                plans.of(subject.right()).plan(subject, step),
                PropagationProcess.RESPOND_BY.require(execution));
        cases.moveTo(subject.id(), CaseStatus.AWAITING_RECIPIENTS);
    }
}
