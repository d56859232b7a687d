package dev.habeas.childdeletion;

import dev.habeas.cases.CaseId;
import dev.habeas.engine.Decisions;
import dev.habeas.engine.TaskRefusedException;
import dev.habeas.evidence.Evidence;
import dev.habeas.rights.RightVariables;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Checks and keeps what the person who reported the child is to it: more hangs on that than the age. */
@Component
class CheckRelation implements TaskListener {

    private final Relations relations;
    private final Decisions decisions;
    private final Evidence evidence;

    CheckRelation(Relations relations, Decisions decisions, Evidence evidence) {
        this.relations = relations;
        this.decisions = decisions;
        this.evidence = evidence;
    }

    @Override
    public void notify(DelegateTask task) {
        String relation = ChildDeletionProcess.RELATION
                .get(task)
                .orElseThrow(() -> new TaskRefusedException("HABEAS-CHD-002 Choose who reported it"));
        CaseId id = CaseId.of(RightVariables.CASE_ID.require(task));
        relations.keep(id, relation);
        evidence.append(id, "relation-established", decisions.currentPerson(), Map.of("relation", relation));
    }
}
