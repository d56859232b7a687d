package dev.habeas.breach;

import dev.habeas.cases.CaseId;
import dev.habeas.cases.PersonalText;
import dev.habeas.cases.Vault;
import dev.habeas.evidence.Evidence;
import dev.habeas.web.FieldError;
import dev.habeas.web.Problem;
import dev.habeas.web.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records that law enforcement asked for a delay: row, vault, deadline, timers and evidence change together or not at all. */
@Component
class DelayDesk {

    private static final Duration LONGEST = Duration.ofDays(400);

    private final Breaches breaches;
    private final BreachDelays delays;
    private final BreachDeadlines deadlines;
    private final NoticeBook book;
    private final Vault vault;
    private final Evidence evidence;
    private final Clock clock;

    DelayDesk(
            Breaches breaches,
            BreachDelays delays,
            BreachDeadlines deadlines,
            NoticeBook book,
            Vault vault,
            Evidence evidence,
            Clock clock) {
        this.breaches = breaches;
        this.delays = delays;
        this.deadlines = deadlines;
        this.book = book;
        this.vault = vault;
        this.evidence = evidence;
        this.clock = clock;
    }

    /**
     * @param by id of the staff user or API client
     * @throws ProblemException if nobody at the place is to be told any more, or the time prolongs nothing
     * @throws dev.habeas.cases.UnknownCaseException if there is no such breach
     */
    @Transactional
    public void record(CaseId id, NewDelay asked, String by) {
        breaches.lock(id);
        Instant until = asked.until().toInstant();
        List<BreachDeadline> delayed = deadlines.standing(id).stream()
                .filter(BreachDelays::isPossible)
                .filter(row -> row.place().equals(asked.place()))
                .filter(row -> row.state() == BreachDeadline.State.RUNNING)
                .toList();
        if (delayed.isEmpty()) {
            throw invalid("place", "has nobody who is still to be told and whose law knows a delay");
        }
        if (delayed.stream().noneMatch(row -> until.isAfter(row.dueAt()))
                || until.isAfter(clock.instant().plus(LONGEST))) {
            throw invalid("until", "is later than the deadline as it stands, and within 400 days");
        }
        UUID delay = delays.add(id, asked.place(), until, by);
        vault.putAll(
                id,
                Map.of(
                        "delay." + delay + ".agency", PersonalText.of(asked.agency()),
                        "delay." + delay + ".reason", PersonalText.of(asked.reason())));
        evidence.append(id, "delay-recorded", by, Map.of("place", asked.place(), "until", until.toString()));
        deadlines.keep(id, delayed);
        book.moved(id);
    }

    private static ProblemException invalid(String member, String fault) {
        return new ProblemException(
                Problem.INVALID_REQUEST, "Nothing was changed.", List.of(new FieldError(member, fault)));
    }
}
