package dev.habeas.disclosure;

import dev.habeas.cases.CaseId;
import dev.habeas.engine.Decisions;
import dev.habeas.engine.TaskRefusedException;
import dev.habeas.evidence.Evidence;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Hears the customer who was told first before its data is approved for anybody, and keeps what it said. */
@Component
class CheckCustomersAnswer implements TaskListener {

    private final Disclosures disclosures;
    private final Decisions decisions;
    private final Evidence evidence;

    CheckCustomersAnswer(Disclosures disclosures, Decisions decisions, Evidence evidence) {
        this.disclosures = disclosures;
        this.decisions = decisions;
        this.evidence = evidence;
    }

    @Override
    public void notify(DelegateTask task) {
        String answer = DisclosureProcess.CUSTOMER_ANSWER.get(task).orElse("not-asked");
        boolean asked = DisclosureProcess.CUSTOMER_FIRST.get(task).orElse(false);
        if (asked == answer.equals("not-asked")) {
            throw new TaskRefusedException(
                    asked
                            ? "HABEAS-DIS-012 The customer was told first: say what it answered"
                            : "HABEAS-DIS-013 No customer was told: there is no answer");
        }
        boolean approved = DisclosureProcess.REFUSAL_DECISION.require(task).equals("approved");
        boolean compelled = DisclosurePolicy.isCompelling(DisclosureProcess.LEGAL_BASIS.require(task));
        if (answer.equals("objects") && approved && !compelled) {
            throw new TaskRefusedException("HABEAS-DIS-014 The customer objects and nothing compels us: reject, so that the"
                    + " demand is assessed again");
        }
        if (asked) {
            String id = DisclosureProcess.CASE_ID.require(task);
            disclosures.customerAnswered(UUID.fromString(id), answer);
            evidence.append(
                    CaseId.of(id), "customer-answered", decisions.currentPerson(), Map.of("answer", answer));
        }
    }
}
