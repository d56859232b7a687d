package dev.habeas.breach;

import dev.habeas.cases.CaseId;
import org.springframework.stereotype.Component;

/** Has the process of a breach wait for the earliest notice that is still owed. */
@Component
final class Watch {

    private final BreachDeadlines deadlines;
    private final BreachProcess process;

    Watch(BreachDeadlines deadlines, BreachProcess process) {
        this.deadlines = deadlines;
        this.process = process;
    }

    /** Called whenever deadlines have moved, ended or been added. If nothing is owed any more the dates stay as they are. */
    void follow(CaseId id) {
        deadlines.next(id).ifPresent(next -> process.watch(id, next));
    }
}
