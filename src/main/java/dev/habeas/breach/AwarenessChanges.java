package dev.habeas.breach;

import dev.habeas.cases.CaseId;
import dev.habeas.evidence.Evidence;
import dev.habeas.web.FieldError;
import dev.habeas.web.Problem;
import dev.habeas.web.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Supersedes the assessment of when the company became aware. The row, the deadlines, the timers and the evidence change
 * together or not at all. What the severity has made superfluous does not come back.
 */
@Component
class AwarenessChanges {

    private static final Duration OLDEST = Duration.ofDays(400);

    private final Breaches breaches;
    private final Awarenesses awarenesses;
    private final DutyDates dates;
    private final BreachDeadlines deadlines;
    private final NoticeBook book;
    private final Evidence evidence;
    private final Clock clock;

    AwarenessChanges(
            Breaches breaches,
            Awarenesses awarenesses,
            DutyDates dates,
            BreachDeadlines deadlines,
            NoticeBook book,
            Evidence evidence,
            Clock clock) {
        this.breaches = breaches;
        this.awarenesses = awarenesses;
        this.dates = dates;
        this.deadlines = deadlines;
        this.book = book;
        this.evidence = evidence;
        this.clock = clock;
    }

    /**
     * @param reason a code of {@link Awareness#REASONS}
     * @param author id of the staff user or API client
     * @throws ProblemException if the breach is closed, or the time is in the future or more than 400 days ago
     * @throws dev.habeas.cases.UnknownCaseException if there is no such breach
     */
    @Transactional
    public void assess(CaseId id, Instant awareAt, String reason, String author) {
        Breach breach = breaches.lock(id);
        require(breach, awareAt, reason);
        Instant before = awarenesses.standing(id).awareAt();
        awarenesses.add(id, new Awareness(awareAt, reason, author, clock.instant()));
        // Nobody is aware of what is not discovered yet, and the United States count from discovery.
        breaches.discoveredBy(id, awareAt);
        deadlines.keep(id, dates.owed(breaches.get(id), awareAt, deadlines.standing(id), List.of()));
        evidence.append(
                id,
                "awareness-assessed",
                author,
                Map.of("from", before.toString(), "to", awareAt.toString(), "reason", reason));
        book.moved(id);
    }

    private void require(Breach breach, Instant awareAt, String reason) {
        if (breach.progress().isOver()) {
            throw new ProblemException(Problem.CASE_CLOSED, "The breach is closed.");
        }
        if (!Awareness.REASONS.contains(reason)) {
            throw invalid("reason", "is not a reason of the API description");
        }
        if (awareAt.isAfter(clock.instant())) {
            throw invalid("awareAt", "must not be in the future");
        }
        if (awareAt.isBefore(clock.instant().minus(OLDEST))) {
            throw invalid("awareAt", "must not be more than 400 days ago");
        }
    }

    private static ProblemException invalid(String member, String fault) {
        return new ProblemException(
                Problem.INVALID_REQUEST, "Nothing was changed.", List.of(new FieldError(member, fault)));
    }
}
