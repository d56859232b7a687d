package dev.habeas.breach;

import dev.habeas.cases.CaseId;
import dev.habeas.evidence.Evidence;
import dev.habeas.jurisdictions.Role;
import dev.habeas.web.Problem;
import dev.habeas.web.ProblemException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Raises the level of a breach whose notices are under way: what the law asks for at the higher level and nobody was owed
 * before is planned and opened. It never lowers, which takes a reason and a second person. Source: GDPR Art. 33(1), 34(1).
 */
@Component
class SeverityRaise {

    private final Breaches breaches;
    private final Awarenesses awarenesses;
    private final Notices notices;
    private final DutyDates dates;
    private final BreachDeadlines deadlines;
    private final LaterNotices later;
    private final Evidence evidence;

    SeverityRaise(
            Breaches breaches,
            Awarenesses awarenesses,
            Notices notices,
            DutyDates dates,
            BreachDeadlines deadlines,
            LaterNotices later,
            Evidence evidence) {
        this.breaches = breaches;
        this.awarenesses = awarenesses;
        this.notices = notices;
        this.dates = dates;
        this.deadlines = deadlines;
        this.later = later;
        this.evidence = evidence;
    }

    /** The words of the levels to which a breach can be raised here, the lowest first; empty if it cannot be now. */
    static List<String> open(BreachView view) {
        boolean notifying = view.status().equals(BreachStatus.NOTIFYING.word())
                && view.rootCause() == null
                && view.role().equals(Role.CONTROLLER.word());
        String standing = view.severity();
        return !notifying || standing == null
                ? List.of()
                : Arrays.stream(Severity.values())
                        .filter(level -> level.compareTo(Severity.ofWord(standing)) > 0)
                        .map(Severity::word)
                        .toList();
    }

    /**
     * @param officer id of the staff user
     * @throws ProblemException if no notices of ours are under way, or the level is not higher than the one that stands
     * @throws dev.habeas.cases.UnknownCaseException if there is no such breach
     */
    @Transactional
    public void raise(CaseId id, Severity level, String officer) {
        Breach.Progress before = breaches.lock(id).progress();
        if (before.status() != BreachStatus.NOTIFYING
                || before.isOver()
                || breaches.get(id).facts().role() != Role.CONTROLLER) {
            throw new ProblemException(
                    Problem.CASE_CLOSED, "The level is raised here only while notices are under way.");
        }
        Severity standing = Objects.requireNonNull(before.severity());
        if (level.compareTo(standing) <= 0) {
            throw new ProblemException(Problem.INVALID_REQUEST, "A level is only raised here.");
        }
        breaches.settle(id, level, null);
        evidence.append(id, "severity-raised", officer, Map.of("from", standing.word(), "to", level.word()));
        Breach breach = breaches.get(id);
        Instant awareAt = awarenesses.standing(id).awareAt();
        deadlines.keep(id, unplanned(breach, awareAt));
        later.follow(breach, breach.facts().places(), awareAt, LaterNotices.News.NONE);
    }

    /** Where a notice was planned its tasks have decided, or will: what two people waived is not owed once more. */
    private List<BreachDeadline> unplanned(Breach breach, Instant awareAt) {
        List<Notice> planned = notices.of(breach.id());
        return dates.fromAwareness(breach, awareAt).stream()
                .filter(due -> planned.stream().noneMatch(notice -> notice.decidesOn(due)))
                .toList();
    }
}
