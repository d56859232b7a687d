package dev.habeas.processors;

import dev.habeas.cases.CaseId;
import dev.habeas.cases.CaseStatus;
import dev.habeas.cases.Cases;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.jurisdictions.Role;
import java.util.List;
import java.util.Optional;
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
    private final List<PlansWithoutCase> withoutCase;

    PlanInstructions(
            Cases cases,
            Instructions instructions,
            RightPlans plans,
            PlansForCustomers customers,
            HeldBack held,
            List<PlansWithoutCase> withoutCase) {
        this.cases = cases;
        this.instructions = instructions;
        this.plans = plans;
        this.customers = customers;
        this.held = held;
        this.withoutCase = withoutCase;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseId number = CaseId.of(PropagationProcess.CASE_ID.require(execution));
        Step step = Step.ofWord(PropagationProcess.STEP.require(execution));
        Optional<PlansWithoutCase> owner =
                withoutCase.stream().filter(each -> each.owns(number)).findFirst();
        List<Planned> planned =
                owner.map(each -> each.plan(number, step)).orElseGet(() -> planned(cases.get(number), step));
        instructions.plan(number, step, planned, PropagationProcess.RESPOND_BY.require(execution));
        if (owner.isEmpty() && step != Step.RELEASED) {
            cases.moveTo(number, CaseStatus.AWAITING_RECIPIENTS);
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
