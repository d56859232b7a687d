package dev.habeas.disclosure;

import dev.habeas.cases.CaseId;
import dev.habeas.engine.Decisions;
import dev.habeas.engine.TaskRefusedException;
import dev.habeas.engine.TypedVariable;
import dev.habeas.evidence.Evidence;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Checks and keeps an assessment; without legal basis, necessity and scope it cannot be completed, whatever it says. */
@Component
class CheckDemand implements TaskListener {

    private static final String NAMELESS =
            "HABEAS-DIS-008 Name systems, categories of data and days of what is disclosed"
                    + " first, on the page beside this task";

    private final Disclosures disclosures;
    private final Scopes scopes;
    private final Decisions decisions;
    private final Evidence evidence;
    private final Clock clock;

    CheckDemand(Disclosures disclosures, Scopes scopes, Decisions decisions, Evidence evidence, Clock clock) {
        this.disclosures = disclosures;
        this.scopes = scopes;
        this.decisions = decisions;
        this.evidence = evidence;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        String id = DisclosureProcess.CASE_ID.require(task);
        String decision = required(task, DisclosureProcess.DEMAND_DECISION);
        String basis = required(task, DisclosureProcess.LEGAL_BASIS);
        String necessity = required(task, DisclosureProcess.NECESSITY);
        String scope = required(task, DisclosureProcess.SCOPE);
        String notice = required(task, DisclosureProcess.NOTICE);
        if (decision.equals("disclose")) {
            DisclosurePolicy.objection(basis, necessity, scope).ifPresent(objection -> {
                throw new TaskRefusedException(objection);
            });
            requireOwnScope(UUID.fromString(id));
            heedObjection(UUID.fromString(id), basis);
        }
        DisclosureProcess.CUSTOMER_FIRST.set(task, decision.equals("disclose") && isCustomerFirst(id, notice));
        Instant noticeAt =
                DisclosurePolicy.secrecy(notice).map(clock.instant()::plus).orElse(null);
        if (noticeAt != null) {
            DisclosureProcess.NOTICE_AT.set(task, noticeAt);
        }
        disclosures.assessed(UUID.fromString(id), basis, necessity, scope, notice, noticeAt);
        evidence.append(
                CaseId.of(id),
                "demand-assessed",
                decisions.record(task, decision),
                Map.of(
                        "decision", decision,
                        "legalBasis", basis,
                        "necessity", necessity,
                        "scope", scope,
                        "notice", notice));
    }

    /** Whoever assesses answers for the scope, so that the second person is another one than who named it. */
    private void requireOwnScope(UUID id) {
        disclosures.lock(id);
        String author = scopes.namedBy(id).orElseThrow(() -> new TaskRefusedException(NAMELESS));
        if (!author.equals(decisions.currentPerson())) {
            throw new TaskRefusedException("HABEAS-DIS-011 Somebody else named the scope: name it yourself, as you"
                    + " want it to be approved");
        }
    }

    /** What a customer has said is not undone by assessing anew, however the notice is chosen then. */
    private void heedObjection(UUID id, String basis) {
        disclosures
                .find(id)
                .filter(found -> "objects".equals(found.customerAnswer()))
                .filter(found -> !DisclosurePolicy.isCompelling(basis, found.country()))
                .ifPresent(found -> {
                    throw new TaskRefusedException(
                            "HABEAS-DIS-018 The customer has objected and this basis does not compel us: reject the demand");
                });
    }

    /** The customer decides about its data, and may object, only if it knows in time: GDPR Art. 28(3)(a). */
    private boolean isCustomerFirst(String id, String notice) {
        return disclosures
                .find(UUID.fromString(id))
                .filter(found -> DisclosurePolicy.tellsCustomerFirst(found.role(), notice))
                .isPresent();
    }

    private static String required(DelegateTask task, TypedVariable<String> variable) {
        return variable.get(task)
                .orElseThrow(() -> new TaskRefusedException(
                        "HABEAS-DIS-002 A demand is not closed without legal basis, necessity, scope and notice"));
    }
}
