package dev.habeas.erasure;

import dev.habeas.cases.CaseId;
import dev.habeas.cases.Cases;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.engine.Decisions;
import dev.habeas.engine.TaskRefusedException;
import dev.habeas.evidence.Evidence;
import dev.habeas.rights.Particulars;
import dev.habeas.rights.RightVariables;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Checks and keeps the decision of "Decide erasure"; a form can be bypassed, this cannot. */
@Component
class CheckErasureDecision implements TaskListener {

    private final Cases cases;
    private final ErasurePlan plan;
    private final Particulars particulars;
    private final Decisions decisions;
    private final Evidence evidence;

    CheckErasureDecision(
            Cases cases, ErasurePlan plan, Particulars particulars, Decisions decisions, Evidence evidence) {
        this.cases = cases;
        this.plan = plan;
        this.particulars = particulars;
        this.decisions = decisions;
        this.evidence = evidence;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseId id = CaseId.of(RightVariables.CASE_ID.require(task));
        cases.lock(id);
        PrivacyCase subject = cases.get(id);
        String decision = RightVariables.DECISION
                .get(task)
                .orElseThrow(() -> new TaskRefusedException("HABEAS-ERA-001 Choose what is erased"));
        Set<String> kept = plan.steps(subject).stream()
                .map(ErasurePolicy.Step::ground)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        String ground = ErasureProcess.GROUND.get(task).orElse("");
        ErasureDecision.check(decision, ground, kept, subject.regime());
        particulars.fix(task, id, decision);
        String person = decisions.record(task, decision);
        evidence.append(
                subject.id(),
                "erasure-decided",
                person,
                ground.isEmpty() ? Map.of("decision", decision) : Map.of("decision", decision, "ground", ground));
    }
}
