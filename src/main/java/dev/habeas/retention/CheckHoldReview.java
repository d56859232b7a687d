package dev.habeas.retention;

import dev.habeas.engine.Decisions;
import dev.habeas.engine.TaskRefusedException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Checks and keeps what a person decided about a hold; a hold that is kept is looked at again. */
@Component
class CheckHoldReview implements TaskListener {

    private final LegalHolds holds;
    private final Decisions decisions;
    private final Clock clock;

    CheckHoldReview(LegalHolds holds, Decisions decisions, Clock clock) {
        this.holds = holds;
        this.decisions = decisions;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        UUID id = UUID.fromString(LegalHoldProcess.CASE_ID.require(task));
        String decision = LegalHoldProcess.REVIEW_DECISION
                .get(task)
                .orElseThrow(() -> new TaskRefusedException("HABEAS-RET-003 Choose whether the hold is still needed"));
        String person = decisions.record(task, decision);
        if (decision.equals("release")) {
            holds.release(id, person);
        } else {
            int months = Integer.parseInt(decision.replace("keep-", "").replace("-months", ""));
            LocalDate next = LocalDate.now(clock).plusMonths(months);
            holds.review(id, next, person);
            LegalHoldProcess.moveTo(task, next);
        }
    }
}
