package dev.habeas.restriction;

import dev.habeas.cases.CaseId;
import dev.habeas.rights.RightVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** "Restriction in force?": nobody reviews and lifts what was refused, or what nobody holds. */
@Component
class AssessRestriction implements ExecutionListener {

    private final RestrictionsInForce restrictions;

    AssessRestriction(RestrictionsInForce restrictions) {
        this.restrictions = restrictions;
    }

    @Override
    public void notify(DelegateExecution execution) {
        boolean refused = RightVariables.OUTCOME.require(execution).equals("refused");
        RestrictionProcess.IN_FORCE.set(
                execution, !refused && restrictions.of(CaseId.of(RightVariables.CASE_ID.require(execution))));
    }
}
