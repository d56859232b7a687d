package dev.habeas.breach;

import dev.habeas.jurisdictions.Residence;
import dev.habeas.web.FieldError;
import dev.habeas.web.Problem;
import dev.habeas.web.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The checks of facts that are added. All faults are named at once, never a value. */
@Component
final class FactCheck {

    private static final Duration OLDEST = Duration.ofDays(400);

    private final Clock clock;

    FactCheck(Clock clock) {
        this.clock = clock;
    }

    /**
     * What is known in all: lists grow, numbers and times are superseded, places where nobody is concerned go.
     *
     * @throws ProblemException naming every member that is wrong
     */
    Breach.Facts merged(Breach.Facts before, AddedFacts more) {
        List<FieldError> errors = new ArrayList<>();
        Instant from = time("occurredFrom", more.occurredFrom(), before.occurredFrom(), errors);
        Instant to = time("occurredTo", more.occurredTo(), before.occurredTo(), errors);
        if (from != null && to != null && from.isAfter(to)) {
            errors.add(new FieldError("occurredFrom", "must not be later than occurredTo"));
        }
        List<Residence> added = Places.of(or(more.countries()), or(more.usStates()), errors);
        List<Residence> places = affected(both(before.places(), added), or(more.notAffected()), errors);
        if (!errors.isEmpty()) {
            throw new ProblemException(Problem.INVALID_REQUEST, "Nothing was changed.", errors);
        }
        return new Breach.Facts(
                before.role(),
                before.controllers(),
                before.reportedBy(),
                before.reportedAt(),
                before.discoveredAt(),
                from,
                to,
                both(before.nature(), or(more.nature())),
                places,
                both(before.categories(), or(more.categories())),
                both(before.subjectCategories(), or(more.subjectCategories())),
                more.subjectsApprox() == null ? before.subjectsApprox() : more.subjectsApprox(),
                more.recordsApprox() == null ? before.recordsApprox() : more.recordsApprox());
    }

    private static List<Residence> affected(List<Residence> all, List<String> not, List<FieldError> errors) {
        if (!all.stream().map(Residence::code).toList().containsAll(not)) {
            errors.add(new FieldError("notAffected", "must be among the places on record"));
        }
        List<Residence> left =
                all.stream().filter(place -> !not.contains(place.code())).toList();
        if (left.isEmpty()) {
            errors.add(new FieldError("notAffected", "must leave one place: dismiss the breach if there is none"));
        }
        return left;
    }

    private @Nullable Instant time(
            String member, @Nullable OffsetDateTime now, @Nullable Instant before, List<FieldError> errors) {
        if (now == null) {
            return before;
        }
        Instant instant = now.toInstant();
        if (instant.isAfter(clock.instant())) {
            errors.add(new FieldError(member, "must not be in the future"));
        }
        if (instant.isBefore(clock.instant().minus(OLDEST))) {
            errors.add(new FieldError(member, "must not be more than 400 days ago"));
        }
        return instant;
    }

    private static List<String> or(@Nullable List<String> given) {
        return given == null ? List.of() : given;
    }

    private static <T> List<T> both(Collection<T> before, Collection<T> more) {
        return Stream.concat(before.stream(), more.stream()).distinct().toList();
    }
}
