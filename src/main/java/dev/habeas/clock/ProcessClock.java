package dev.habeas.clock;

import dev.habeas.cases.CaseClock;
import dev.habeas.deadlines.Deadline;
import dev.habeas.deadlines.DeadlineEvent;
import dev.habeas.deadlines.Schedule;
import dev.habeas.deadlines.Topic;

/** The instants that a case's process waits for: parts of the time there is until the answer is due. */
final class ProcessClock {

    private static final int WARN = 50;
    private static final int AT_RISK = 80;

    private ProcessClock() {}

    /** @throws IllegalStateException if no law and no policy of ours asks for an answer, which the rule table rules out */
    static CaseClock of(Schedule schedule, Topic topic) {
        Deadline target = schedule.target(topic)
                .orElseThrow(() -> new IllegalStateException("HABEAS-CLK-001 The rule table knows no answer deadline"));
        return new CaseClock(
                target.passed(WARN),
                target.passed(AT_RISK),
                target.dueAt(),
                schedule.first(DeadlineEvent.FREEZE).map(Deadline::dueAt).orElse(null));
    }
}
