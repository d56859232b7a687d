package dev.habeas.breach;

import dev.habeas.engine.Decisions;
import dev.habeas.engine.TaskRefusedException;
import dev.habeas.evidence.Evidence;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Checks and keeps what caused the breach and what changes. A breach that goes on is not closed. */
@Component
class CheckLessons extends Step {

    private final Breaches breaches;

    CheckLessons(Breaches breaches, Decisions decisions, Evidence evidence) {
        super(decisions, evidence);
        this.breaches = breaches;
    }

    @Override
    public void notify(DelegateTask task) {
        String rootCause = BreachVariables.chosen(BreachVariables.ROOT_CAUSE, task);
        String lesson = BreachVariables.chosen(BreachVariables.LESSON, task);
        String containment = BreachVariables.chosen(BreachVariables.CONTAINMENT, task);
        if (asksAgain(task) && !containment.equals(BreachVariables.CONTAINED)) {
            throw new TaskRefusedException("HABEAS-BRE-009 A breach is closed when it is contained");
        }
        keep(task, BreachVariables.ROOT_CAUSE, "lessons-drawn", Map.of("lesson", lesson, "containment", containment));
        breaches.contain(breachOf(task), containment);
        breaches.learn(breachOf(task), rootCause, lesson);
    }

    /** The forms of processes that began under an older release do not: those close as they always did. */
    private static boolean asksAgain(DelegateTask task) {
        return task.getExecution().hasVariableLocal(BreachVariables.CONTAINMENT.name());
    }
}
