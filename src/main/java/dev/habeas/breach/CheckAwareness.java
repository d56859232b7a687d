package dev.habeas.breach;

import dev.habeas.cases.CaseId;
import dev.habeas.engine.Decisions;
import dev.habeas.engine.TaskRefusedException;
import dev.habeas.evidence.Evidence;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Checks and keeps whether personal data were compromised; who says so takes over the time on record as assessed. */
@Component
class CheckAwareness extends Step {

    private final Breaches breaches;
    private final Awarenesses awarenesses;
    private final Clock clock;

    CheckAwareness(Breaches breaches, Awarenesses awarenesses, Clock clock, Decisions decisions, Evidence evidence) {
        super(decisions, evidence);
        this.breaches = breaches;
        this.awarenesses = awarenesses;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        String decision = BreachVariables.chosen(BreachVariables.AWARENESS_DECISION, task);
        String reason = BreachVariables.chosen(BreachVariables.AWARENESS_REASON, task);
        boolean aware = decision.equals("aware");
        if (aware == reason.equals("false-alarm")) {
            throw new TaskRefusedException(
                    "HABEAS-BRE-004 A false alarm is the reason to dismiss a report, and the only one");
        }
        CaseId id = breachOf(task);
        Instant awareAt = awarenesses.standing(id).awareAt();
        String person = keep(
                task,
                BreachVariables.AWARENESS_DECISION,
                "awareness-decided",
                Map.of("awareAt", awareAt.toString(), "reason", reason));
        if (aware) {
            awarenesses.add(id, new Awareness(awareAt, reason, person, clock.instant()));
            breaches.moveTo(id, BreachStatus.AWARE);
        }
    }
}
