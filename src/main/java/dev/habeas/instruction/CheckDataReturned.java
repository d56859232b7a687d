package dev.habeas.instruction;

import dev.habeas.cases.CaseId;
import dev.habeas.engine.Decisions;
import dev.habeas.engine.TaskRefusedException;
import dev.habeas.evidence.Evidence;
import java.time.Clock;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Keeps that the customer has its data, and how it got it: only then may it be deleted here. */
@Component
class CheckDataReturned implements TaskListener {

    private final ContractEnds ends;
    private final Decisions decisions;
    private final Evidence evidence;
    private final Clock clock;

    CheckDataReturned(ContractEnds ends, Decisions decisions, Evidence evidence, Clock clock) {
        this.ends = ends;
        this.decisions = decisions;
        this.evidence = evidence;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        String way = ContractEndProcess.RETURNED_BY
                .get(task)
                .orElseThrow(() -> new TaskRefusedException("HABEAS-INS-015 Choose how the customer got its data"));
        CaseId number = CaseId.of(ContractEndProcess.CASE_ID.require(task));
        ends.returned(number, clock.instant());
        evidence.append(number, "data-returned", decisions.record(task, way), Map.of("channel", way));
    }
}
