package dev.habeas.restriction;

import dev.habeas.cases.CaseId;
import dev.habeas.respond.Correspondence;
import dev.habeas.rights.RightVariables;
import java.time.Clock;
import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Write lifting notice": the person is told before anything is lifted. Source: GDPR Art. 18(3). */
@Component
class WriteLiftingNotice implements JavaDelegate {

    /** Name of the letter. */
    static final String NOTICE = "lifting-notice";

    private final Correspondence correspondence;
    private final RestrictionSettings settings;
    private final Clock clock;

    WriteLiftingNotice(Correspondence correspondence, RestrictionSettings settings, Clock clock) {
        this.correspondence = correspondence;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Instant liftAt = clock.instant().plus(settings.noticePeriod());
        LiftRestrictionProcess.LIFT_AT.set(execution, liftAt);
        correspondence.write(CaseId.of(RightVariables.CASE_ID.require(execution)), NOTICE, liftAt);
    }
}
