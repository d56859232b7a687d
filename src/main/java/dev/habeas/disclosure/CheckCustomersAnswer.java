package dev.habeas.disclosure;

import dev.habeas.cases.CaseId;
import dev.habeas.engine.Decisions;
import dev.habeas.engine.TaskRefusedException;
import dev.habeas.evidence.Evidence;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/**
 * Hears the customer who was told first before its data is approved for anybody, and keeps what it said. Silence is an answer
 * only when the time to object is over.
 */
@Component
class CheckCustomersAnswer implements TaskListener {

    private final Disclosures disclosures;
    private final Decisions decisions;
    private final Evidence evidence;
    private final Clock clock;

    CheckCustomersAnswer(Disclosures disclosures, Decisions decisions, Evidence evidence, Clock clock) {
        this.disclosures = disclosures;
        this.decisions = decisions;
        this.evidence = evidence;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        String answer = DisclosureProcess.CUSTOMER_ANSWER.get(task).orElse("not-asked");
        boolean asked = DisclosureProcess.CUSTOMER_FIRST.get(task).orElse(false);
        if (asked && answer.equals("not-asked") && !isApproved(task)) {
            return;
        }
        if (asked == answer.equals("not-asked")) {
            throw new TaskRefusedException(
                    asked
                            ? "HABEAS-DIS-012 The customer was told first: say what it answered"
                            : "HABEAS-DIS-013 No customer was told: there is no answer");
        }
        if (asked) {
            UUID id = UUID.fromString(DisclosureProcess.CASE_ID.require(task));
            check(task, answer, disclosures.find(id).orElseThrow());
            disclosures.customerAnswered(id, answer);
            evidence.append(new CaseId(id), "customer-answered", decisions.currentPerson(), Map.of("answer", answer));
        }
    }

    /** What goes back to be assessed anew needs no answer of the customer. */
    private static boolean isApproved(DelegateTask task) {
        return DisclosureProcess.REFUSAL_DECISION.require(task).equals("approved");
    }

    private void check(DelegateTask task, String answer, Disclosure disclosure) {
        boolean mayObject = disclosure.objectBy() != null && clock.instant().isBefore(disclosure.objectBy());
        if (answer.equals("silent") && mayObject && isApproved(task)) {
            throw new TaskRefusedException(
                    "HABEAS-DIS-015 The customer may still object: wait for its answer, or for the day on the page");
        }
        String basis = DisclosureProcess.LEGAL_BASIS.require(task);
        if (answer.equals("objects")
                && isApproved(task)
                && !DisclosurePolicy.isCompelling(basis, disclosure.country())) {
            throw new TaskRefusedException(
                    "HABEAS-DIS-014 The customer objects and nothing compels us: reject, so that the"
                            + " demand is assessed again");
        }
    }
}
