package dev.habeas.rectification;

import dev.habeas.cases.CaseId;
import dev.habeas.cases.Cases;
import dev.habeas.jurisdictions.Right;
import dev.habeas.processors.CorrectionDesk;
import dev.habeas.rights.RightVariables;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Checks the decision of "Decide rectification", valid by itself, against those on the fields. */
@Component
class CheckCorrections implements TaskListener {

    private final Cases cases;
    private final CorrectionDesk desk;

    CheckCorrections(Cases cases, CorrectionDesk desk) {
        this.cases = cases;
        this.desk = desk;
    }

    /** The lock keeps the fields from being decided meanwhile. */
    @Override
    public void notify(DelegateTask task) {
        CaseId id = CaseId.of(RightVariables.CASE_ID.require(task));
        cases.lock(id);
        CorrectionPolicy.check(
                RightVariables.DECISION.require(task),
                RightVariables.ground(Right.RECTIFICATION).get(task).orElse(""),
                desk.asked(cases.get(id)));
    }
}
