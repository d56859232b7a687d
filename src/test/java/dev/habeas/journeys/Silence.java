package dev.habeas.journeys;

import static dev.habeas.journeys.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A recipient accepts and then says nothing: it is reminded, then a person takes over, and the case ends no earlier. */
final class Silence {

    private final OpenCase subject;
    private final Cell cell;
    private final CaseBook book;
    private final EstateView estate;
    private final MovableClock clock;

    Silence(OpenCase subject, Cell cell, CaseBook book, EstateView estate, MovableClock clock) {
        this.subject = subject;
        this.cell = cell;
        this.book = book;
        this.estate = estate;
        this.clock = clock;
    }

    void begins() {
        eventually(() ->
                assertThat(book.instructions(subject)).anyMatch(line -> line.contains(" accepted: " + cell.silent())));
        restsOpen(List.of());
    }

    void isLivedThrough(Turns turns) {
        begins();
        Instant reminder = book.timer(subject, "BoundaryEvent_ReminderDue").orElseThrow();
        Instant silence = book.timer(subject, "BoundaryEvent_RecipientSilent").orElseThrow();
        assertThat(reminder).isBefore(silence);
        List<String> unheard = book.receipts(subject);

        clock.advanceTo(reminder.minusSeconds(20));
        restsOpen(List.of());
        assertThat(book.receipts(subject)).isEqualTo(unheard);
        clock.advanceTo(reminder.plusSeconds(1));
        eventually(() -> assertThat(subject.evidence()).containsOnlyOnce("\"recipient-reminded\""));

        clock.advanceTo(silence.minusSeconds(20));
        restsOpen(List.of());
        clock.advanceTo(silence.plusSeconds(1));
        eventually(() -> assertThat(subject.tasks("analyst")).contains("Chase recipient"));
        restsOpen(List.of("Chase recipient"));

        estate.behaves(cell.silent(), "normal");
        turns.take(new Cell.Turn(EstateBench.BOTH, "Chase recipient", Map.of("chaseDecision", cell.chase())));
        if (cell.chase().equals("refusal-accepted")) {
            restsOpen(List.of("Approve recipient refusal"));
            turns.take(new Cell.Turn("officer", "Approve recipient refusal", Map.of("refusalDecision", "approved")));
        }
    }

    /** Nothing can happen by itself now, and the case is open. */
    private void restsOpen(List<String> tasks) {
        eventually(() -> assertThat(book.isAtRest(subject, clock.instant())).isTrue());
        assertThat(subject.status()).isEqualTo("awaiting-recipients");
        assertThat(subject.view().path("outcome").isNull()).isTrue();
        List<String> open = new ArrayList<>(cell.openMeanwhile());
        open.addAll(tasks);
        assertThat(book.openTasks(subject)).isEqualTo(open);
    }
}
