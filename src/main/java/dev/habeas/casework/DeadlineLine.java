package dev.habeas.casework;

import dev.habeas.cases.CaseDeadline;

/**
 * A deadline as people read it.
 *
 * @param state its state in words; a running duty whose date has passed is overdue
 * @param left how far away it is; empty once it is met, missed or paused
 */
record DeadlineLine(CaseDeadline deadline, String state, String left, Tone tone) {

    static DeadlineLine of(CaseDeadline deadline, Words words) {
        boolean running = deadline.state() == CaseDeadline.State.RUNNING;
        Tone tone = Tone.of(deadline, words);
        boolean passed = running && deadline.dueAt().isBefore(words.now());
        String state = words.of(
                "deadline-state",
                passed
                        ? (tone == Tone.BAD ? "overdue" : "passed")
                        : deadline.state().word());
        return new DeadlineLine(
                deadline, state, running && !(passed && tone == Tone.QUIET) ? words.left(deadline.dueAt()) : "", tone);
    }

    /** Whether a pause moved the date. */
    public boolean moved() {
        return !deadline.unpausedDueAt().equals(deadline.dueAt());
    }

    /** Whether somebody still has to do something for it. */
    boolean isRunningDuty() {
        return deadline.state() == CaseDeadline.State.RUNNING && tone != Tone.QUIET;
    }

    boolean isMissed() {
        return deadline.state() == CaseDeadline.State.MISSED;
    }
}
