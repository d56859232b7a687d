package dev.habeas.deadlines;

import java.time.LocalDate;

/**
 * What pauses make of a period.
 *
 * @param begins the day from which the period is counted
 * @param days how many days do not count
 * @param open whether a question that stops the clock is still unanswered, so that the end will move
 */
record Suspension(LocalDate begins, long days, boolean open) {

    static Suspension none(LocalDate receivedOn) {
        return new Suspension(receivedOn, 0, false);
    }
}
