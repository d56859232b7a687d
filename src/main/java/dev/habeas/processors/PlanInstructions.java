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

/** "Plan instructions": the case's right says who is told what; the ledger keeps it. */
@Component
class PlanInstructions implements JavaDelegate {

    private final Cases cases;
    private final Instructions instructions;
    private final List<PlansInstructions> rights;
    private final PlansForCustomers customers;

    PlanInstructions(
            Cases cases, Instructions instructions, List<PlansInstructions> rights, PlansForCustomers customers) {
        this.cases = cases;
        this.instructions = instructions;
        this.rights = rights;
        this.customers = customers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        PrivacyCase subject = cases.get(CaseId.of(PropagationProcess.CASE_ID.require(execution)));
        instructions.plan(subject, planned(subject), PropagationProcess.RESPOND_BY.require(execution));
        cases.moveTo(subject.id(), CaseStatus.AWAITING_RECIPIENTS);
    }

    private List<Planned> planned(PrivacyCase subject) {
        return subject.role() == Role.PROCESSOR
                ? customers.plan(subject)
                : rights.stream()
                        .filter(each -> each.right() == subject.right())
                        .findFirst()
                        .orElseThrow()
                        .plan(subject);
    }
}
