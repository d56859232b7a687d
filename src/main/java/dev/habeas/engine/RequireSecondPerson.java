package dev.habeas.engine;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.springframework.stereotype.Component;

/**
 * Four eyes: an approval is neither assigned to nor completed by the person whose decision it approves. Runs inside the
 * engine, so it holds for Tasklist, REST and code alike.
 */
@Component
class RequireSecondPerson implements TaskListener {

    private static final TypedVariable<String> DECISION =
            TypedVariable.code("refusalDecision", java.util.Set.of("approved", "rejected"));

    private final Decisions decisions;

    RequireSecondPerson(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void notify(DelegateTask task) {
        boolean completing = EVENTNAME_COMPLETE.equals(task.getEventName());
        String person = completing ? decisions.currentPerson() : task.getAssignee();
        if (person == null) {
            return;
        }
        String first = decisions
                .firstPerson(task, approvedBy(task))
                .orElseThrow(() -> new TaskRefusedException("HABEAS-ENG-008 There is no decision to approve"));
        if (person.equals(first)) {
            throw new TaskRefusedException(
                    "HABEAS-ENG-009 A second person has to approve this: the decision is your own");
        }
        if (completing) {
            decisions.record(task, DECISION.get(task).orElseThrow(RequireSecondPerson::undecided));
        }
    }

    /** The model says which decision a task approves, in its property {@code approves}. */
    private static String approvedBy(DelegateTask task) {
        return task
                .getBpmnModelElementInstance()
                .getExtensionElements()
                .getElementsQuery()
                .filterByType(CamundaProperties.class)
                .singleResult()
                .getCamundaProperties()
                .stream()
                .filter(property -> property.getCamundaName().equals("approves"))
                .map(CamundaProperty::getCamundaValue)
                .findFirst()
                .orElseThrow();
    }

    private static TaskRefusedException undecided() {
        return new TaskRefusedException("HABEAS-ENG-010 Choose whether the refusal is approved or rejected");
    }
}
