package dev.habeas.intake;

import dev.habeas.cases.CaseId;
import dev.habeas.cases.Cases;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.cases.RightProcess;
import dev.habeas.evidence.Evidence;
import dev.habeas.jurisdictions.Role;
import dev.habeas.web.Problem;
import dev.habeas.web.ProblemException;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The requester changes their mind: the process of the case is told, in one transaction with the evidence. */
@Component
class Withdrawal {

    private final Cases cases;
    private final List<RightProcess> rights;
    private final Evidence evidence;

    Withdrawal(Cases cases, List<RightProcess> rights, Evidence evidence) {
        this.cases = cases;
        this.rights = rights;
        this.evidence = evidence;
    }

    /** @throws ProblemException if the case is closed, its answer is already decided, or a customer answers it */
    @Transactional
    public void withdraw(CaseId id, String client) {
        PrivacyCase open = cases.get(id);
        if (open.outcome() != null || open.status().isFinal()) {
            throw new ProblemException(Problem.CASE_CLOSED, "The request has been decided.");
        }
        if (open.role() == Role.PROCESSOR) {
            throw new ProblemException(
                    Problem.CONFLICT, "The platform customer answers this request: withdraw it there.");
        }
        evidence.append(id, "withdrawal-received", client, Map.of());
        rights.stream()
                .filter(each -> each.right() == open.right())
                .findFirst()
                .orElseThrow()
                .withdraw(open);
    }
}
