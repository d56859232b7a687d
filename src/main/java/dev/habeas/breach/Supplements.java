package dev.habeas.breach;

import dev.habeas.jurisdictions.Residence;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * By when an authority is told what a notice left open, or what became known after it: by the date that its law counts from the
 * breach, and where there is none, or it has passed, within the period of the house. Source: GDPR Art. 33(4); Resolution
 * CD/ANPD 15/2024.
 */
@Component
class Supplements {

    private final Breaches breaches;
    private final Awarenesses awarenesses;
    private final BreachDeadlines deadlines;
    private final DutyDates dates;
    private final Clock clock;

    Supplements(Breaches breaches, Awarenesses awarenesses, BreachDeadlines deadlines, DutyDates dates, Clock clock) {
        this.breaches = breaches;
        this.awarenesses = awarenesses;
        this.deadlines = deadlines;
        this.dates = dates;
        this.clock = clock;
    }

    /** A notice left now that was not complete. A date of the law that was missed stays missed. */
    void leftOpen(Notice notice) {
        boolean missed = standing(notice)
                .anyMatch(row -> row.state() == BreachDeadline.State.MISSED && !dates.isOfTheHouse(row));
        if (!missed) {
            deadlines.keep(notice.breach(), next(notice));
        }
    }

    /**
     * More became known after a notice that was complete. What was met stays met unless another date takes its place.
     *
     * @return whether there is a date to tell it by
     */
    boolean reopen(Notice notice) {
        List<BreachDeadline> next = next(notice);
        if (!next.isEmpty()) {
            standing(notice)
                    .filter(row -> row.state() == BreachDeadline.State.MET)
                    .forEach(deadlines::drop);
            deadlines.keep(notice.breach(), next);
        }
        return !next.isEmpty();
    }

    private List<BreachDeadline> next(Notice notice) {
        Instant now = clock.instant();
        Breach breach = breaches.get(notice.breach());
        Instant awareAt = awarenesses.standing(breach.id()).awareAt();
        List<BreachDeadline> ofTheLaw = dates.fromAwareness(breach, awareAt).stream()
                .filter(due -> concerns(notice, due))
                .filter(due -> now.isBefore(due.dueAt()))
                .toList();
        return ofTheLaw.isEmpty()
                ? dates.fromPhase(breach.id(), new Residence(notice.place()), now).stream()
                        .filter(due -> concerns(notice, due))
                        .toList()
                : ofTheLaw;
    }

    private Stream<BreachDeadline> standing(Notice notice) {
        return deadlines.standing(notice.breach()).stream().filter(row -> concerns(notice, row));
    }

    private static boolean concerns(Notice notice, BreachDeadline row) {
        return row.event().equals(NoticeBook.SUPPLEMENT)
                && row.place().equals(notice.place())
                && row.regime().equals(notice.regime());
    }
}
