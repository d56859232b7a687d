package dev.habeas.journeys;

import static dev.habeas.journeys.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.BooleanSupplier;

/** What a case still does once it is answered: time goes from one timer to the next until nothing runs any more. */
final class Afterwards {

    private final OpenCase subject;
    private final CaseBook book;
    private final MovableClock clock;

    Afterwards(OpenCase subject, CaseBook book, MovableClock clock) {
        this.subject = subject;
        this.book = book;
        this.clock = clock;
    }

    void isLivedThrough(Cell cell, Turns turns) {
        for (Cell.Turn turn : Cell.turns(cell.later())) {
            timeGoesOnUntil(() -> book.openTasks(subject).contains(turn.task()));
            turns.take(turn);
        }
        if (!cell.later().isEmpty()) {
            timeGoesOnUntil(() -> book.running(subject).isEmpty());
        }
        eventually(() -> assertThat(book.running(subject)).isEmpty());
    }

    /** Whoever watches the deadline wakes up on the way, and finds that it was met. */
    private void timeGoesOnUntil(BooleanSupplier here) {
        rests();
        while (!here.getAsBoolean()) {
            clock.advanceTo(book.nextTimer(subject).orElseThrow().plusSeconds(1));
            rests();
        }
    }

    private void rests() {
        eventually(() -> assertThat(book.isAtRest(subject, clock.instant())).isTrue());
    }
}
