package dev.habeas.objection;

import dev.habeas.cases.CaseId;
import dev.habeas.engine.Decisions;
import dev.habeas.engine.TaskRefusedException;
import dev.habeas.evidence.Evidence;
import dev.habeas.rights.RightVariables;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Keeps what follows an objection that is upheld: nobody may leave open whether data is erased. */
@Component
class CheckAfterObjection implements TaskListener {

    private final AfterObjection after;
    private final Decisions decisions;
    private final Evidence evidence;

    CheckAfterObjection(AfterObjection after, Decisions decisions, Evidence evidence) {
        this.after = after;
        this.decisions = decisions;
        this.evidence = evidence;
    }

    @Override
    public void notify(DelegateTask task) {
        if (!RightVariables.DECISION.require(task).equals("granted")) {
            return;
        }
        String choice = ObjectionProcess.AFTER
                .get(task)
                .orElseThrow(() -> new TaskRefusedException("HABEAS-OBJ-001 Choose whether the data is erased"));
        CaseId id = CaseId.of(RightVariables.CASE_ID.require(task));
        String person = decisions.record(task, choice);
        after.choose(id, choice.equals("erase"));
        evidence.append(id, "after-objection-chosen", person, Map.of("choice", choice));
    }
}
