package dev.habeas.processors;

import dev.habeas.cases.CaseId;
import dev.habeas.cases.CaseStatus;
import dev.habeas.cases.Cases;
import dev.habeas.cases.PrivacyCase;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Plan instructions": the case's right says who is told what in this step; the ledger keeps it. */
@Component
class PlanInstructions implements JavaDelegate {

    private final Cases cases;
    private final Instructions instructions;
    private final RightPlans plans;
    private final HeldBack held;

    PlanInstructions(Cases cases, Instructions instructions, RightPlans plans, HeldBack held) {
        this.cases = cases;
        this.instructions = instructions;
        this.plans = plans;
        this.held = held;
    }

    @Override
    public void execute(DelegateExecution execution) {
        PrivacyCase subject = cases.get(CaseId.of(PropagationProcess.CASE_ID.require(execution)));
        Step step = Step.ofWord(PropagationProcess.STEP.require(execution));
        instructions.plan(subject, step, planned(subject, step), PropagationProcess.RESPOND_BY.require(execution));
        if (step != Step.RELEASED) {
            cases.moveTo(subject.id(), CaseStatus.AWAITING_RECIPIENTS);
        }
    }

    /** What a hold put off is planned as if it were new, and kept back again if another hold has come meanwhile. */
    private List<Planned> planned(PrivacyCase subject, Step step) {
        PlansInstructions right = plans.of(subject.right());
        return held.keep(
                subject,
                step == Step.RELEASED
                        ? held.released(subject, right.plan(subject, Step.FULFIL))
                        : right.plan(subject, step));
    }
}
