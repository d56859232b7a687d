package dev.habeas.breach;

import dev.habeas.cases.CaseId;
import dev.habeas.jurisdictions.Residence;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The notices to attorneys general that are given for themselves: where the law counts from the breach, and where more
 * people turn out to be concerned than was known when they were told. Source: Tex. Bus. &amp; Com. Code 521.053(i); Cal. Civ.
 * Code 1798.82(f).
 */
@Component
class AttorneysGeneral {

    private final Notices notices;
    private final BreachDeadlines deadlines;
    private final DutyDates dates;

    AttorneysGeneral(Notices notices, BreachDeadlines deadlines, DutyDates dates) {
        this.notices = notices;
        this.deadlines = deadlines;
        this.dates = dates;
    }

    /** Plans the notice if a date for it stands; it waits for nobody. */
    void plan(CaseId id, String place, String regime) {
        standing(id, place, regime)
                .findFirst()
                .ifPresent(row -> notices.plan(Notice.owed(id, Notice.Kind.AUTHORITY, place, regime, row.rule())));
    }

    /** Whoever was not concerned before may be, now that more is known; idempotent. */
    void reconsider(Breach breach, Instant awareAt) {
        List<BreachDeadline> fromTheBreach = dates.fromAwareness(breach, awareAt);
        notices.of(breach.id()).stream()
                .filter(notice -> notice.kind() == Notice.Kind.PEOPLE)
                .filter(notice -> notice.state() != Notice.State.EXCEPTED)
                .filter(notice -> standing(breach.id(), notice.place(), notice.regime())
                        .findAny()
                        .isEmpty())
                .forEach(notice -> {
                    deadlines.keep(
                            breach.id(),
                            computed(breach, notice, fromTheBreach)
                                    .filter(of(notice.place(), notice.regime()))
                                    .toList());
                    plan(breach.id(), notice.place(), notice.regime());
                });
    }

    private Stream<BreachDeadline> computed(Breach breach, Notice notice, List<BreachDeadline> fromTheBreach) {
        Instant told = notice.state() == Notice.State.DONE ? notice.doneAt() : null;
        return told == null
                ? fromTheBreach.stream()
                : Stream.concat(
                        fromTheBreach.stream(),
                        dates.fromTelling(breach, new Residence(notice.place()), told).stream());
    }

    private Stream<BreachDeadline> standing(CaseId id, String place, String regime) {
        return deadlines.standing(id).stream().filter(of(place, regime));
    }

    private static Predicate<BreachDeadline> of(String place, String regime) {
        return row -> row.event().equals(NoticeBook.ATTORNEY_GENERAL)
                && row.place().equals(place)
                && row.regime().equals(regime);
    }
}
