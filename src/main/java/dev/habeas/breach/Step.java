package dev.habeas.breach;

import dev.habeas.cases.CaseId;
import dev.habeas.engine.Decisions;
import dev.habeas.engine.TypedVariable;
import dev.habeas.evidence.Evidence;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.delegate.VariableScope;

/** What every decision of a person in the model has in common: it is whole, it is kept, and it leaves evidence. */
abstract class Step implements TaskListener {

    private final Decisions decisions;
    private final Evidence evidence;

    Step(Decisions decisions, Evidence evidence) {
        this.decisions = decisions;
        this.evidence = evidence;
    }

    static CaseId breachOf(VariableScope scope) {
        return CaseId.of(BreachVariables.CASE_ID.require(scope));
    }

    /** Keeps the decision and tells who took it. */
    String keep(DelegateTask task, TypedVariable<String> decision, String evidenceType, Map<String, String> facts) {
        String code = BreachVariables.chosen(decision, task);
        String person = decisions.record(task, code);
        Map<String, String> all = new TreeMap<>(facts);
        all.put("decision", code);
        evidence.append(breachOf(task), evidenceType, person, all);
        return person;
    }
}
