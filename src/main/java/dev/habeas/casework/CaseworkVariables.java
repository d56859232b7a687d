package dev.habeas.casework;

import dev.habeas.cases.CaseId;
import dev.habeas.engine.TypedVariable;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The variables that every right's process has. */
final class CaseworkVariables {

    private static final TypedVariable<String> CASE_ID = TypedVariable.id("caseId");

    private CaseworkVariables() {}

    static CaseId caseOf(VariableScope scope) {
        return CaseId.of(CASE_ID.require(scope));
    }
}
