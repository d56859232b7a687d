package dev.habeas.breach;

import dev.habeas.cases.CaseId;
import dev.habeas.evidence.Evidence;
import dev.habeas.jurisdictions.Residence;
import dev.habeas.web.Problem;
import dev.habeas.web.ProblemException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adds what has become known since the report. Register, deadlines, notices, process and evidence change together or not at
 * all. A country that turns out to be affected has deadlines of its own, counted from the same awareness as the others.
 */
@Component
class FactChanges {

    private final Breaches breaches;
    private final FactHistory history;
    private final FactCheck check;
    private final Awarenesses awarenesses;
    private final DutyDates dates;
    private final BreachDeadlines deadlines;
    private final LaterNotices later;
    private final Evidence evidence;

    FactChanges(
            Breaches breaches,
            FactHistory history,
            FactCheck check,
            Awarenesses awarenesses,
            DutyDates dates,
            BreachDeadlines deadlines,
            LaterNotices later,
            Evidence evidence) {
        this.breaches = breaches;
        this.history = history;
        this.check = check;
        this.awarenesses = awarenesses;
        this.dates = dates;
        this.deadlines = deadlines;
        this.later = later;
        this.evidence = evidence;
    }

    /**
     * @param author id of the staff user or API client
     * @throws ProblemException if the breach is closed, a member is wrong, or nothing is new
     * @throws dev.habeas.cases.UnknownCaseException if there is no such breach
     */
    @Transactional
    public void add(CaseId id, AddedFacts more, String author) {
        Breach before = breaches.lock(id);
        if (before.progress().isOver()) {
            throw new ProblemException(Problem.CASE_CLOSED, "The breach is closed.");
        }
        Breach.Facts known = check.merged(before.facts(), more);
        if (known.equals(before.facts())) {
            throw new ProblemException(Problem.INVALID_REQUEST, "Nothing of this is new.");
        }
        List<Residence> gone = beyond(before.facts().places(), known.places());
        if (!gone.isEmpty() && before.progress().status() == BreachStatus.NOTIFYING) {
            throw new ProblemException(
                    Problem.CASE_CLOSED, "Notices are planned: what a place is not owed is decided in its tasks.");
        }
        history.supersede(id, known, author);
        Breach breach = breaches.get(id);
        List<Residence> places = beyond(known.places(), before.facts().places());
        Instant awareAt = awarenesses.standing(id).awareAt();
        deadlines.keep(id, dates.owed(breach, awareAt, deadlines.standing(id), places));
        deadlines.standing(id).stream()
                .filter(row -> row.state() == BreachDeadline.State.RUNNING)
                .filter(row -> gone.stream().anyMatch(place -> place.code().equals(row.place())))
                .forEach(deadlines::drop);
        evidence.append(id, "facts-added", author, facts(breach, places, gone));
        boolean numbers = !Objects.equals(known.subjectsApprox(), before.facts().subjectsApprox());
        later.follow(breach, places, awareAt, new LaterNotices.News(numbers, known.tellsOtherThan(before.facts())));
    }

    private static List<Residence> beyond(List<Residence> places, List<Residence> others) {
        return places.stream().filter(place -> !others.contains(place)).toList();
    }

    private static Map<String, String> facts(Breach breach, List<Residence> places, List<Residence> gone) {
        Breach.Facts facts = breach.facts();
        return Map.of(
                "newPlaces",
                codes(places),
                "notAffected",
                codes(gone),
                "nature",
                facts.nature().isEmpty() ? "-" : String.join(";", facts.nature()),
                "subjects",
                String.valueOf(facts.subjectsApprox()),
                "records",
                String.valueOf(facts.recordsApprox()));
    }

    private static String codes(List<Residence> places) {
        return places.isEmpty()
                ? "-"
                : places.stream().limit(30).map(Residence::code).collect(Collectors.joining(";"));
    }
}
