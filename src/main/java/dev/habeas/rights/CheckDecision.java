package dev.habeas.rights;

import dev.habeas.cases.CaseId;
import dev.habeas.cases.Cases;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.cases.RightProcess;
import dev.habeas.engine.Decisions;
import dev.habeas.engine.TaskRefusedException;
import dev.habeas.evidence.Evidence;
import dev.habeas.grounds.Grounds;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/**
 * Checks and keeps the decision on a request; a form can be bypassed, this cannot. Whatever is refused needs a ground
 * that limits the right under the law of the case, and the reasons of the case itself. Source: GDPR Art. 12(4).
 */
@Component
class CheckDecision implements TaskListener {

    private final Cases cases;
    private final Particulars particulars;
    private final Decisions decisions;
    private final Evidence evidence;
    private final List<RightProcess> rights;

    CheckDecision(
            Cases cases, Particulars particulars, Decisions decisions, Evidence evidence, List<RightProcess> rights) {
        this.cases = cases;
        this.particulars = particulars;
        this.decisions = decisions;
        this.evidence = evidence;
        this.rights = rights;
    }

    @Override
    public void notify(DelegateTask task) {
        PrivacyCase subject = cases.get(CaseId.of(RightVariables.CASE_ID.require(task)));
        String decision = RightVariables.DECISION
                .get(task)
                .filter(wanted -> rights.stream()
                        .filter(each -> each.right() == subject.right())
                        .allMatch(each -> each.decisions().contains(wanted)))
                .orElseThrow(() -> new TaskRefusedException("HABEAS-RGT-001 Choose what becomes of the request"));
        String ground = decision.equals("granted") ? "" : ground(task, subject);
        particulars.fix(task, subject.id(), decision);
        String person = decisions.record(task, decision);
        evidence.append(
                subject.id(),
                "decided",
                person,
                ground.isEmpty() ? Map.of("decision", decision) : Map.of("decision", decision, "ground", ground));
    }

    private static String ground(DelegateTask task, PrivacyCase subject) {
        String ground = RightVariables.ground(subject.right())
                .get(task)
                .orElseThrow(() -> new TaskRefusedException("HABEAS-RGT-002 Choose the ground on which it is refused"));
        if (Grounds.isLeftToHolds(ground, subject.right())) {
            throw new TaskRefusedException(
                    "HABEAS-RGT-004 Grant it: the hold keeps what it covers and erases it on release");
        }
        if (!Grounds.limits(ground, subject.right(), subject.regime())) {
            throw new TaskRefusedException(
                    "HABEAS-RGT-003 This ground does not limit this right under " + subject.regime());
        }
        return ground;
    }
}
