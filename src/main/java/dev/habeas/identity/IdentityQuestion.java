package dev.habeas.identity;

import dev.habeas.cases.CaseId;
import dev.habeas.cases.CasePauses;
import dev.habeas.cases.Cases;
import dev.habeas.clock.ClockChanges;
import dev.habeas.deadlines.Pause;
import java.time.Clock;
import org.springframework.stereotype.Component;

/**
 * The question to the person, as the clock of the case knows it: whether it stops or starts the period is for the law of
 * the case to say. Source: GDPR Art. 12(6); UK GDPR Art. 12A; never in the United States or Canada.
 */
@Component
class IdentityQuestion {

    private final Cases cases;
    private final CasePauses pauses;
    private final ClockChanges changes;
    private final Clock clock;

    IdentityQuestion(Cases cases, CasePauses pauses, ClockChanges changes, Clock clock) {
        this.cases = cases;
        this.pauses = pauses;
        this.changes = changes;
        this.clock = clock;
    }

    /** Does nothing if such a question is open already. */
    void asked(CaseId id, String actor) {
        if (!isOpen(id) && cases.get(id).outcome() == null) {
            changes.ask(id, Pause.Kind.IDENTITY, clock.instant(), actor);
        }
    }

    /** The question is answered or no longer matters; does nothing if none is open. */
    void settled(CaseId id, String actor) {
        if (isOpen(id) && cases.get(id).outcome() == null) {
            changes.answer(id, Pause.Kind.IDENTITY, clock.instant(), actor);
        }
    }

    private boolean isOpen(CaseId id) {
        return pauses.of(id).stream()
                .anyMatch(pause -> pause.kind() == Pause.Kind.IDENTITY && pause.answeredAt() == null);
    }
}
