package dev.habeas.intake;

import dev.habeas.cases.CaseFile;
import dev.habeas.cases.Identifier;
import dev.habeas.cases.IdentifierType;
import dev.habeas.cases.RightProcess;
import dev.habeas.jurisdictions.Residence;
import dev.habeas.jurisdictions.Right;
import dev.habeas.web.FieldError;
import dev.habeas.web.Problem;
import dev.habeas.web.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The checks that need more than one member, the clock or the list of rights. All faults are named at once. */
@Component
class RequestCheck {

    private static final Duration OLDEST = Duration.ofDays(400);

    private final List<RightProcess> rights;
    private final Clock clock;

    RequestCheck(List<RightProcess> rights, Clock clock) {
        this.rights = rights;
        this.clock = clock;
    }

    /** @throws ProblemException naming every member that is wrong, never its value */
    Checked check(NewRequest request) {
        List<FieldError> errors = new ArrayList<>();
        Optional<Residence> residence = residence(request, errors);
        List<Identifier> identifiers = identifiers(request, errors);
        Optional<Right> right = Right.ofWord(request.right());
        if (right.isEmpty()) {
            errors.add(new FieldError("right", "is not a right; see the API description for the list"));
        }
        Instant receivedAt = receivedAt(request, errors);
        Optional<RightProcess> process = right.flatMap(
                wanted -> rights.stream().filter(each -> each.right() == wanted).findFirst());
        process.ifPresent(each -> details(request, each, errors));
        if (!errors.isEmpty()) {
            throw new ProblemException(Problem.INVALID_REQUEST, "The request was not stored.", errors);
        }
        refuseWhatIsNotServed(request, process);
        return new Checked(
                process.orElseThrow(),
                residence.orElseThrow(),
                request.channel(),
                request.requester() == null ? "self" : request.requester().relation(),
                request.controller(),
                Locale.forLanguageTag(Objects.requireNonNullElse(request.locale(), "en")),
                receivedAt,
                file(request, identifiers));
    }

    private static Optional<Residence> residence(NewRequest request, List<FieldError> errors) {
        try {
            return Optional.of(new Residence(request.residence()));
        } catch (IllegalArgumentException e) {
            errors.add(new FieldError("residence", "must be an ISO 3166-1 or ISO 3166-2 code, such as DE or US-CA"));
            return Optional.empty();
        }
    }

    private static List<Identifier> identifiers(NewRequest request, List<FieldError> errors) {
        List<Identifier> checked = new ArrayList<>();
        int index = 0;
        for (NewRequest.Identifier each : request.subject().identifiers()) {
            try {
                checked.add(each.checked());
            } catch (IllegalArgumentException e) {
                errors.add(new FieldError(
                        "subject.identifiers[" + index + "].value", Objects.requireNonNullElse(e.getMessage(), "")));
            }
            index++;
        }
        return checked;
    }

    private Instant receivedAt(NewRequest request, List<FieldError> errors) {
        Instant now = clock.instant();
        Instant received =
                request.receivedAt() == null ? now : request.receivedAt().toInstant();
        if (received.isAfter(now)) {
            errors.add(new FieldError("receivedAt", "must not be in the future"));
        }
        if (received.isBefore(now.minus(OLDEST))) {
            errors.add(new FieldError("receivedAt", "must not be more than 400 days ago"));
        }
        return received;
    }

    private static void details(NewRequest request, RightProcess right, List<FieldError> errors) {
        Map<String, String> details = Objects.requireNonNullElse(request.details(), Map.of());
        if (!right.details().containsAll(details.keySet())) {
            errors.add(new FieldError(
                    "details",
                    "has a member that this right does not have; it may have " + new TreeSet<>(right.details())));
        }
        right.faults(details).forEach((member, fault) -> errors.add(new FieldError("details." + member, fault)));
    }

    private static void refuseWhatIsNotServed(NewRequest request, Optional<RightProcess> process) {
        if (process.isEmpty()) {
            throw new ProblemException(Problem.RIGHT_NOT_SERVED, "The right is known, but has no process yet.");
        }
        if ("end-user".equals(request.relationship()) || request.controller() != null) {
            throw new ProblemException(
                    Problem.RIGHT_NOT_SERVED,
                    "Requests of a platform customer's end users are answered by that customer; routing them is not"
                            + " part of this release.");
        }
    }

    private static CaseFile file(NewRequest request, List<Identifier> identifiers) {
        NewRequest.Requester requester = request.requester();
        NewRequest.Assurance assurance = request.assurance();
        Map<String, String> details = new HashMap<>(Objects.requireNonNullElse(request.details(), Map.of()));
        return new CaseFile(
                request.subject().name(),
                identifiers,
                request.subject().birthDate(),
                requester == null ? null : requester.name(),
                contact(requester, identifiers),
                assurance == null
                        ? null
                        : assurance.method() + " " + Objects.requireNonNullElse(assurance.assertedBy(), ""),
                details.remove("message"),
                details);
    }

    /** The requester's own mailbox, or else the first of the subject. */
    private static @Nullable String contact(NewRequest.@Nullable Requester requester, List<Identifier> identifiers) {
        if (requester != null && requester.email() != null) {
            return requester.email();
        }
        return identifiers.stream()
                .filter(each -> each.type() == IdentifierType.EMAIL)
                .map(Identifier::value)
                .findFirst()
                .orElse(null);
    }
}
