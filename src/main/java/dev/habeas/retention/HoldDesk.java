package dev.habeas.retention;

import dev.habeas.cases.Cases;
import dev.habeas.engine.Collisions;
import dev.habeas.processors.Register;
import dev.habeas.web.FieldError;
import dev.habeas.web.Problem;
import dev.habeas.web.ProblemException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What people do with holds, checked; the same over REST and on the page. */
@Component
class HoldDesk {

    private final LegalHolds holds;
    private final Cases cases;
    private final Register register;
    private final Clock clock;

    HoldDesk(LegalHolds holds, Cases cases, Register register, Clock clock) {
        this.holds = holds;
        this.cases = cases;
        this.register = register;
        this.clock = clock;
    }

    /** @throws ProblemException naming the member that is wrong */
    LegalHolds.Placed place(HoldRequest body, String by) {
        HoldScope scope = scope(body);
        requireFuture(body.reviewOn());
        return holds.place(
                scope,
                HoldReason.ofWord(body.reason()).orElseThrow(),
                body.owner() == null ? by : body.owner(),
                body.reviewOn(),
                by);
    }

    /** @throws ProblemException if there is no such hold, it is released, or the day is not to come */
    void keepUntil(UUID id, LocalDate day, String by) {
        if (!find(id).stands()) {
            throw new ProblemException(Problem.CONFLICT, "The hold is released.");
        }
        requireFuture(day);
        Collisions.retried(() -> holds.postpone(id, day, by));
    }

    /** @throws ProblemException if there is no such hold */
    void release(UUID id, String by) {
        find(id);
        Collisions.retried(() -> holds.releaseBeforeReview(id, by));
    }

    LegalHold find(UUID id) {
        return holds.find(id).orElseThrow(() -> new ProblemException(Problem.NOT_FOUND, "No such hold."));
    }

    private HoldScope scope(HoldRequest body) {
        HoldScope scope;
        try {
            scope = body.scope();
        } catch (IllegalArgumentException e) {
            throw wrong("person", "or case or processor: name exactly one person or case, or a processor, or both");
        }
        if (scope.subject() != null && cases.find(scope.subject()).isEmpty() && !holds.knows(scope.subject())) {
            throw wrong("case", "does not exist");
        }
        if (scope.subject() != null && holds.isDestroyed(scope.subject())) {
            throw wrong("case", "is destroyed: nothing of it is left to be held, and nobody can be named");
        }
        if (scope.processor() != null && !register.all().containsKey(scope.processor())) {
            throw wrong("processor", "is not in the register");
        }
        return scope;
    }

    private void requireFuture(LocalDate day) {
        if (!day.isAfter(LocalDate.now(clock))) {
            throw wrong("reviewOn", "is a day to come");
        }
    }

    private static ProblemException wrong(String member, String message) {
        return new ProblemException(
                Problem.INVALID_REQUEST,
                "Some members are missing or wrong.",
                List.of(new FieldError(member, message)));
    }
}
