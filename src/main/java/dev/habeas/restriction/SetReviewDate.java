package dev.habeas.restriction;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Set review date": a restriction is never forgotten. */
@Component
class SetReviewDate implements JavaDelegate {

    private final RestrictionSettings settings;
    private final Clock clock;

    SetReviewDate(RestrictionSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LiftRestrictionProcess.REVIEW_AT.set(execution, clock.instant().plus(settings.reviewAfter()));
    }
}
