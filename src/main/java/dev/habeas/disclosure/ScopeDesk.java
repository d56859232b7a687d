package dev.habeas.disclosure;

import dev.habeas.cases.CaseId;
import dev.habeas.evidence.Evidence;
import dev.habeas.web.FieldError;
import dev.habeas.web.Problem;
import dev.habeas.web.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Names what may be disclosed while the demand is assessed, and keeps what was handed over: no more than was approved. */
@Component
@Transactional
class ScopeDesk {

    private static final String ASSESS = "UserTask_AssessDemand";
    private static final String DISCLOSE = "UserTask_DiscloseMinimum";

    private final Disclosures disclosures;
    private final Scopes scopes;
    private final DisclosureProcess process;
    private final Evidence evidence;

    ScopeDesk(Disclosures disclosures, Scopes scopes, DisclosureProcess process, Evidence evidence) {
        this.disclosures = disclosures;
        this.scopes = scopes;
        this.process = process;
        this.evidence = evidence;
    }

    /** @throws ProblemException if there is no such disclosure, or it is not being assessed: what is approved stays as it is */
    public void name(UUID id, DisclosureScope scope, String by) {
        disclosures.lock(id);
        require(id, ASSESS);
        scopes.name(id, scope, by);
        note(id, "scope-named", scope, by);
    }

    /** @throws ProblemException if there is no such disclosure, it is not approved yet or over, or this is beyond the scope */
    public void handOver(UUID id, DisclosureScope what, String by) {
        require(id, DISCLOSE);
        if (scopes.named(id).filter(scope -> scope.covers(what)).isEmpty()) {
            throw new ProblemException(
                    Problem.INVALID_REQUEST,
                    "Nothing was stored: only what was approved may be disclosed.",
                    List.of(new FieldError("systems", "with categories and days lie within the approved scope")));
        }
        scopes.handedOver(id, what, by);
        note(id, "handed-over", what, by);
    }

    /** Whether the scope can be named now. */
    boolean isAssessed(UUID id) {
        return process.waitsAt(id, ASSESS);
    }

    /** Whether something can be handed over now. */
    boolean isApproved(UUID id) {
        return process.waitsAt(id, DISCLOSE);
    }

    private void require(UUID id, String task) {
        if (disclosures.find(id).isEmpty()) {
            throw new ProblemException(Problem.NOT_FOUND, "No such disclosure.");
        }
        if (!process.waitsAt(id, task)) {
            throw new ProblemException(
                    Problem.CONFLICT,
                    "The scope is named while the demand is assessed, and handed over once it is approved.");
        }
    }

    private void note(UUID id, String type, DisclosureScope scope, String by) {
        evidence.append(
                new CaseId(id),
                type,
                by,
                Map.of(
                        "systems", String.join(";", scope.systems()),
                        "categories", String.join(";", scope.categories()),
                        "from", scope.from().toString(),
                        "to", scope.to().toString()));
    }
}
