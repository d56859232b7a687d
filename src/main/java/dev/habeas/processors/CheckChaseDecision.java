package dev.habeas.processors;

import dev.habeas.cases.CaseId;
import dev.habeas.engine.Decisions;
import dev.habeas.engine.TaskRefusedException;
import dev.habeas.evidence.Evidence;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Checks and keeps what a person decided about a recipient, and closes the incident that led to it. */
@Component
class CheckChaseDecision implements TaskListener {

    private final Instructions instructions;
    private final RecipientData data;
    private final Decisions decisions;
    private final Evidence evidence;
    private final RuntimeService runtime;

    CheckChaseDecision(
            Instructions instructions,
            RecipientData data,
            Decisions decisions,
            Evidence evidence,
            RuntimeService runtime) {
        this.instructions = instructions;
        this.data = data;
        this.decisions = decisions;
        this.evidence = evidence;
        this.runtime = runtime;
    }

    @Override
    public void notify(DelegateTask task) {
        UUID id = UUID.fromString(PropagationProcess.INSTRUCTION_ID.require(task));
        String decision = PropagationProcess.CHASE_DECISION
                .get(task)
                .orElseThrow(() -> new TaskRefusedException("HABEAS-PRO-004 Choose how to go on with the recipient"));
        Instruction instruction = instructions.get(id);
        if (decision.equals("done-by-hand") && instruction.action() == Action.EXPORT && !data.has(instruction)) {
            throw new TaskRefusedException(
                    "HABEAS-PRO-006 An export is done when its data is here: send the instruction"
                            + " again, or accept the refusal, so that the answer says that this system is missing");
        }
        String person = decisions.record(task, decision);
        evidence.append(
                CaseId.of(PropagationProcess.CASE_ID.require(task)),
                "recipient-chased",
                person,
                Map.of("instruction", id.toString(), "decision", decision));
        if (decision.equals("send-again")) {
            instructions.sendAgain(id);
        }
        closeIncident(task.getExecutionId());
    }

    private void closeIncident(String executionId) {
        runtime.createIncidentQuery()
                .executionId(executionId)
                .incidentType(OpenChase.INCIDENT)
                .list()
                .forEach(incident -> runtime.resolveIncident(incident.getId()));
    }
}
