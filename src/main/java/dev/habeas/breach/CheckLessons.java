package dev.habeas.breach;

import dev.habeas.engine.Decisions;
import dev.habeas.evidence.Evidence;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Checks and keeps what caused the breach and what changes. */
@Component
class CheckLessons extends Step {

    private final Breaches breaches;

    CheckLessons(Breaches breaches, Decisions decisions, Evidence evidence) {
        super(decisions, evidence);
        this.breaches = breaches;
    }

    @Override
    public void notify(DelegateTask task) {
        String lesson = BreachVariables.chosen(BreachVariables.LESSON, task);
        keep(task, BreachVariables.ROOT_CAUSE, "lessons-drawn", Map.of("lesson", lesson));
        breaches.learn(breachOf(task), BreachVariables.chosen(BreachVariables.ROOT_CAUSE, task), lesson);
    }
}
