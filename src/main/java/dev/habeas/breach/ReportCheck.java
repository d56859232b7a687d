package dev.habeas.breach;

import dev.habeas.cases.PersonalText;
import dev.habeas.jurisdictions.Residence;
import dev.habeas.jurisdictions.Role;
import dev.habeas.web.FieldError;
import dev.habeas.web.Problem;
import dev.habeas.web.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The checks of a report that need more than one member, or the clock. All faults are named at once, never a value. */
@Component
final class ReportCheck {

    private static final Duration OLDEST = Duration.ofDays(400);

    private final Clock clock;

    ReportCheck(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param reporter id of the staff user or API client
     * @throws ProblemException naming every member that is wrong
     */
    CheckedReport check(NewBreach report, String reporter) {
        List<FieldError> errors = new ArrayList<>();
        Instant now = clock.instant();
        Instant aware = past("awareAt", report.awareAt(), now, errors);
        Instant discovered = past("discoveredAt", report.discoveredAt(), now, errors);
        Instant from = past("occurredFrom", report.occurredFrom(), now, errors);
        Instant to = past("occurredTo", report.occurredTo(), now, errors);
        inOrder("occurredFrom", from, to, "occurredTo", errors);
        inOrder("discoveredAt", discovered, aware, "awareAt", errors);
        List<Residence> places = Places.of(report, errors);
        Role role = role(report, errors);
        if (!errors.isEmpty()) {
            throw new ProblemException(Problem.INVALID_REQUEST, "Nothing was stored.", errors);
        }
        Breach.Facts facts = new Breach.Facts(
                role,
                report.customers(),
                reporter,
                now,
                Objects.requireNonNullElse(discovered, Objects.requireNonNullElse(aware, now)),
                from,
                to,
                report.nature().stream().distinct().sorted().toList(),
                places,
                report.categories() == null ? List.of() : report.categories(),
                report.subjectCategories() == null ? List.of() : report.subjectCategories(),
                report.subjectsApprox(),
                report.recordsApprox());
        return new CheckedReport(facts, aware, texts(report));
    }

    private static @Nullable Instant past(
            String member, @Nullable OffsetDateTime time, Instant now, List<FieldError> errors) {
        if (time == null) {
            return null;
        }
        Instant instant = time.toInstant();
        if (instant.isAfter(now)) {
            errors.add(new FieldError(member, "must not be in the future"));
        }
        if (instant.isBefore(now.minus(OLDEST))) {
            errors.add(new FieldError(member, "must not be more than 400 days ago"));
        }
        return instant;
    }

    private static void inOrder(
            String member, @Nullable Instant first, @Nullable Instant second, String other, List<FieldError> errors) {
        if (first != null && second != null && first.isAfter(second)) {
            errors.add(new FieldError(member, "must not be later than " + other));
        }
    }

    private static Role role(NewBreach report, List<FieldError> errors) {
        boolean ofCustomer = !report.customers().isEmpty();
        if (report.controller() != null && report.controllers() != null) {
            errors.add(new FieldError("controllers", "stands in the place of controller, not beside it"));
        }
        if (report.role() == null) {
            return ofCustomer ? Role.PROCESSOR : Role.CONTROLLER;
        }
        Role role = Role.valueOf(report.role().toUpperCase(Locale.ROOT));
        if ((role == Role.PROCESSOR) != ofCustomer) {
            errors.add(new FieldError("controller", "names the customer if, and only if, our role is processor"));
        }
        return role;
    }

    private static Map<String, PersonalText> texts(NewBreach report) {
        Map<String, PersonalText> texts = new TreeMap<>();
        texts.put("description", PersonalText.of(report.description()));
        NewBreach.Reporter reporter = report.reporter();
        if (reporter != null && reporter.name() != null) {
            texts.put("reporter.name", PersonalText.of(reporter.name()));
        }
        if (reporter != null && reporter.contact() != null) {
            texts.put("reporter.contact", PersonalText.of(reporter.contact()));
        }
        return texts;
    }
}
