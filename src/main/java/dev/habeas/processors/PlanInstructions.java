package dev.habeas.processors;

import dev.habeas.cases.CaseId;
import dev.habeas.cases.CaseStatus;
import dev.habeas.cases.Cases;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.jurisdictions.Role;
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
    private final PlansForCustomers customers;
    private final HeldBack held;

    PlanInstructions(
            Cases cases, Instructions instructions, RightPlans plans, PlansForCustomers customers, HeldBack held) {
        this.cases = cases;
        this.instructions = instructions;
        this.plans = plans;
        this.customers = customers;
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
        return held.keep(
                subject,
                step == Step.RELEASED ? held.released(subject, wanted(subject, Step.FULFIL)) : wanted(subject, step));
    }

    private List<Planned> wanted(PrivacyCase subject, Step step) {
        return subject.role() == Role.PROCESSOR
                ? customers.plan(subject)
                : plans.of(subject.right()).plan(subject, step);
    }
}
