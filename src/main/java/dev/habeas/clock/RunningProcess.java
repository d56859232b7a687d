package dev.habeas.clock;

import dev.habeas.cases.CaseClock;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.engine.ProcessDates;
import java.util.Date;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The process of a case, seen by its clock: variables and timers, and the dates by which Tasklist sorts open tasks. */
@Component
final class RunningProcess {

    private final ProcessDates dates;
    private final TaskService tasks;

    RunningProcess(ProcessDates dates, TaskService tasks) {
        this.dates = dates;
        this.tasks = tasks;
    }

    /** Does nothing if the process has ended. A task beside the case that has a date of its own keeps it. */
    void move(PrivacyCase subject, CaseClock clock) {
        dates.move(subject.id().toString(), ClockVariables.of(clock));
        for (Task task : tasks.createTaskQuery()
                .processInstanceBusinessKey(subject.reference().value())
                .list()) {
            if (tasks.getVariable(task.getId(), ClockVariables.RESPOND_BY.name()) != null) {
                task.setDueDate(Date.from(clock.respondBy()));
                task.setFollowUpDate(Date.from(clock.warnAt()));
                tasks.saveTask(task);
            }
        }
    }
}
