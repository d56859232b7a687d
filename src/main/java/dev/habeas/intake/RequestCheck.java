package dev.habeas.intake;

import dev.habeas.cases.CaseFile;
import dev.habeas.cases.Identifier;
import dev.habeas.cases.IdentifierType;
import dev.habeas.cases.RightProcess;
import dev.habeas.cases.RoutedProcess;
import dev.habeas.jurisdictions.Residence;
import dev.habeas.jurisdictions.Right;
import dev.habeas.jurisdictions.Role;
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
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The checks that need more than one member, the clock or the list of rights. All faults are named at once. */
@Component
class RequestCheck {

    private static final String MESSAGE = "message";
    private static final Duration OLDEST = Duration.ofDays(400);

    private final List<RightProcess> rights;
    private final RoutedProcess routed;
    private final RoleRouting routing;
    private final Clock clock;

    RequestCheck(List<RightProcess> rights, RoutedProcess routed, RoleRouting routing, Clock clock) {
        this.rights = rights;
        this.routed = routed;
        this.routing = routing;
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
        RoleRouting.Decided decided = routing(request);
        details(
                request,
                process.map(RightProcess::details).orElse(Set.of(MESSAGE)),
                process.filter(each -> decided.roles().contains(Role.CONTROLLER)),
                errors);
        if (!errors.isEmpty()) {
            throw new ProblemException(Problem.INVALID_REQUEST, "The request was not stored.", errors);
        }
        refuseWhatIsNotServed(decided, process);
        return new Checked(
                right.orElseThrow(),
                decided,
                process.orElse(null),
                residence.orElseThrow(),
                request.channel(),
                request.requester() == null ? "self" : request.requester().relation(),
                customer(request).orElse(null),
                Locale.forLanguageTag(Objects.requireNonNullElse(request.locale(), "en")),
                receivedAt,
                file(request, identifiers));
    }

    RoleRouting.Decided routing(NewRequest request) {
        return routing.decide(
                Objects.requireNonNullElse(request.relationship(), "unknown"), request.controller() != null);
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

    private static void details(
            NewRequest request, Set<String> known, Optional<RightProcess> right, List<FieldError> errors) {
        Map<String, String> details = Objects.requireNonNullElse(request.details(), Map.of());
        if (!known.containsAll(details.keySet())) {
            errors.add(new FieldError(
                    "details", "has a member that this right does not have; it may have " + new TreeSet<>(known)));
        }
        right.ifPresent(each -> each.faults(details)
                .forEach((member, fault) ->
                        errors.add(new FieldError(member.equals("*") ? "details" : "details." + member, fault))));
    }

    /** What a customer answers is passed on whatever the right; only our own part needs a process of it. */
    private static void refuseWhatIsNotServed(RoleRouting.Decided decided, Optional<RightProcess> process) {
        if (process.isEmpty() && decided.roles().contains(Role.CONTROLLER)) {
            throw new ProblemException(Problem.RIGHT_NOT_SERVED, "The right is known, but has no process yet.");
        }
    }

    private Optional<String> customer(NewRequest request) {
        return Optional.ofNullable(request.controller()).flatMap(routed::customer);
    }

    private CaseFile file(NewRequest request, List<Identifier> identifiers) {
        NewRequest.Requester requester = request.requester();
        NewRequest.Assurance assurance = request.assurance();
        Map<String, String> details = new HashMap<>(Objects.requireNonNullElse(request.details(), Map.of()));
        details.remove(MESSAGE);
        return new CaseFile(
                request.subject().name(),
                identifiers,
                request.subject().birthDate(),
                requester == null ? null : requester.name(),
                contact(requester, identifiers),
                assurance == null
                        ? null
                        : assurance.method() + " " + Objects.requireNonNullElse(assurance.assertedBy(), ""),
                message(request),
                details);
    }

    /** A company that the register does not have is for people to read, so it stands with what the person wrote. */
    private @Nullable String message(NewRequest request) {
        String message = Objects.requireNonNullElse(request.details(), Map.<String, String>of())
                .get(MESSAGE);
        return request.controller() == null || customer(request).isPresent()
                ? message
                : "[" + request.controller() + "]\n" + Objects.requireNonNullElse(message, "");
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
