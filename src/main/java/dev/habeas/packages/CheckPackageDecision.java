package dev.habeas.packages;

import dev.habeas.cases.CaseId;
import dev.habeas.cases.Cases;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.engine.Decisions;
import dev.habeas.engine.TaskRefusedException;
import dev.habeas.evidence.Evidence;
import dev.habeas.grounds.Grounds;
import dev.habeas.processors.Exports;
import dev.habeas.processors.Instructions;
import dev.habeas.rights.Particulars;
import dev.habeas.rights.RightVariables;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/**
 * Checks and keeps the decision of "Review package": what is called the whole must be the whole, and what is called a part
 * must leave something out, or lack what a system has not given. No item may be said to be left out that no export has. Source: GDPR Art. 12(4), 15(4), 20(4).
 */
@Component
class CheckPackageDecision implements TaskListener {

    private final Cases cases;
    private final Exclusions exclusions;
    private final MissingItems missing;
    private final Instructions instructions;
    private final Exports exports;
    private final Particulars particulars;
    private final Decisions decisions;
    private final Evidence evidence;

    CheckPackageDecision(
            Cases cases,
            Exclusions exclusions,
            MissingItems missing,
            Instructions instructions,
            Exports exports,
            Particulars particulars,
            Decisions decisions,
            Evidence evidence) {
        this.cases = cases;
        this.exclusions = exclusions;
        this.missing = missing;
        this.instructions = instructions;
        this.exports = exports;
        this.particulars = particulars;
        this.decisions = decisions;
        this.evidence = evidence;
    }

    @Override
    public void notify(DelegateTask task) {
        PrivacyCase subject = cases.get(CaseId.of(RightVariables.CASE_ID.require(task)));
        String decision = RightVariables.DECISION
                .get(task)
                .orElseThrow(() -> new TaskRefusedException("HABEAS-PKG-001 Choose what the person gets"));
        List<Exclusion> marked = exclusions.of(subject.id());
        int items = marked.size();
        boolean incomplete = instructions.of(subject.id()).stream().anyMatch(exports::isLacking);
        Map<String, String> facts = new HashMap<>(Map.of("decision", decision, "items", Integer.toString(items)));
        if (decision.equals("granted")) {
            require(items == 0, "HABEAS-PKG-002 Items are marked to be withheld: give a part, or unmark them");
            require(
                    !incomplete,
                    "HABEAS-PKG-003 A system has given no data, see the case page: give a part, with the ground");
        } else {
            facts.put("ground", ground(task, subject));
            require(
                    decision.equals("refused") || items > 0 || incomplete,
                    "HABEAS-PKG-004 Mark on the review page what is withheld, or give everything");
        }
        requireAllFound(subject, marked);
        particulars.fix(task, subject.id(), decision);
        evidence.append(subject.id(), "package-reviewed", decisions.record(task, decision), facts);
    }

    /** Looked up again: what was marked may have been exported anew since. */
    private void requireAllFound(PrivacyCase subject, List<Exclusion> marked) {
        List<Exclusion> absent = missing.among(subject.id(), marked);
        require(
                absent.isEmpty(),
                "HABEAS-PKG-010 No export has this item, so nothing would be withheld; unmark it on the review page: "
                        + absent.stream().map(Exclusion::name).collect(Collectors.joining("; ")));
    }

    private static String ground(DelegateTask task, PrivacyCase subject) {
        String ground = RightVariables.ground(subject.right())
                .get(task)
                .orElseThrow(
                        () -> new TaskRefusedException("HABEAS-PKG-005 Choose the ground on which it is withheld"));
        require(
                Grounds.limits(ground, subject.right(), subject.regime()),
                "HABEAS-PKG-006 This ground does not limit this right under " + subject.regime());
        return ground;
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new TaskRefusedException(message);
        }
    }
}
