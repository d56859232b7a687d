package dev.habeas.clock;

import dev.habeas.cases.CaseId;
import dev.habeas.cases.Cases;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.deadlines.Matter;
import dev.habeas.deadlines.Pause;
import dev.habeas.web.FieldError;
import dev.habeas.web.Problem;
import dev.habeas.web.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What must hold before a clock is moved; each check throws the problem that the caller is told. */
@Component
final class ChangeChecks {

    private static final Duration OLDEST = Duration.ofDays(400);

    private final Cases cases;
    private final Clock clock;

    ChangeChecks(Cases cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    /** The case, which is neither decided nor closed. */
    PrivacyCase open(CaseId id) {
        PrivacyCase subject = cases.get(id);
        if (!isOpen(subject)) {
            throw new ProblemException(Problem.CASE_CLOSED, "The request has been decided; its clock no longer moves.");
        }
        return subject;
    }

    boolean isOpen(CaseId id) {
        return isOpen(cases.get(id));
    }

    private static boolean isOpen(PrivacyCase subject) {
        return subject.outcome() == null && !subject.status().isFinal();
    }

    void time(String member, Instant at, Instant earliest) {
        if (at.isAfter(clock.instant())) {
            throw invalid(member, "must not be in the future");
        }
        if (at.isBefore(earliest)) {
            throw invalid(member, "must not be before the receipt or the question");
        }
    }

    void earlier(Instant receivedAt, Instant sofar) {
        if (receivedAt.isAfter(sofar)) {
            throw invalid("receivedAt", "must not be later than the receipt on record");
        }
        if (receivedAt.isBefore(clock.instant().minus(OLDEST))) {
            throw invalid("receivedAt", "must not be more than 400 days ago");
        }
    }

    void noneOpen(Matter matter, Pause.Kind kind) {
        if (find(matter, kind).isPresent()) {
            throw new ProblemException(Problem.CONFLICT, "A question of this kind is still open.");
        }
    }

    Pause openQuestion(Matter matter, Pause.Kind kind) {
        return find(matter, kind)
                .orElseThrow(() -> new ProblemException(Problem.CONFLICT, "No question of this kind is open."));
    }

    private static Optional<Pause> find(Matter matter, Pause.Kind kind) {
        return matter.pauses().stream()
                .filter(pause -> pause.kind() == kind && pause.answeredAt() == null)
                .findFirst();
    }

    private static ProblemException invalid(String member, String fault) {
        return new ProblemException(
                Problem.INVALID_REQUEST, "Nothing was changed.", List.of(new FieldError(member, fault)));
    }
}
