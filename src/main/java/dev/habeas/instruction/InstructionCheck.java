package dev.habeas.instruction;

import dev.habeas.cases.CaseFile;
import dev.habeas.cases.Identifier;
import dev.habeas.cases.IdentifierType;
import dev.habeas.web.FieldError;
import dev.habeas.web.Problem;
import dev.habeas.web.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The checks of an instruction that need more than one member, the clock or the register. */
@Component
class InstructionCheck {

    private static final Duration OLDEST = Duration.ofDays(400);

    private final Customers customers;
    private final Clock clock;

    InstructionCheck(Customers customers, Clock clock) {
        this.customers = customers;
        this.clock = clock;
    }

    /**
     * @param client the API client that calls
     * @throws ProblemException 403 if the client does not belong to the controller, or there is no such controller; 400
     *     naming every member that is wrong, never its value
     */
    CheckedInstruction check(NewInstruction body, String client, String channel) {
        if (!customers.mayActFor(client, body.controller())) {
            throw new ProblemException(Problem.FORBIDDEN, "This client may not instruct for that controller.");
        }
        List<FieldError> errors = new ArrayList<>();
        CustomerAction action = CustomerAction.ofWord(body.action()).orElseThrow();
        List<Identifier> identifiers = identifiers(body, errors);
        Instant submittedAt = submittedAt(body, errors);
        Set<Element> elements = elements(body, action, errors);
        Map<String, String> fields = fields(body, action, errors);
        if (!errors.isEmpty()) {
            throw new ProblemException(Problem.INVALID_REQUEST, "The instruction was not stored.", errors);
        }
        return new CheckedInstruction(
                body.controller(),
                action,
                channel,
                submittedAt,
                body.reference(),
                elements,
                fields,
                new CaseFile(
                        body.subject().name(),
                        identifiers,
                        null,
                        null,
                        customers.get(body.controller()).contact(),
                        null,
                        null));
    }

    private static List<Identifier> identifiers(NewInstruction body, List<FieldError> errors) {
        List<Identifier> checked = new ArrayList<>();
        int index = 0;
        for (NewInstruction.Identifier each : body.subject().identifiers()) {
            try {
                checked.add(new Identifier(IdentifierType.ofWord(each.type()).orElseThrow(), each.value()));
            } catch (IllegalArgumentException e) {
                errors.add(new FieldError(
                        "subject.identifiers[" + index + "].value", Objects.requireNonNullElse(e.getMessage(), "")));
            }
            index++;
        }
        return checked;
    }

    private Instant submittedAt(NewInstruction body, List<FieldError> errors) {
        Instant now = clock.instant();
        Instant at = body.submittedAt() == null ? now : body.submittedAt().toInstant();
        if (at.isAfter(now)) {
            errors.add(new FieldError("submittedAt", "must not be in the future"));
        }
        if (at.isBefore(now.minus(OLDEST))) {
            errors.add(new FieldError("submittedAt", "must not be more than 400 days ago"));
        }
        return at;
    }

    /** When and by whom something was sent can be left out of an export, but is not changed apart from its row. */
    private static Set<Element> elements(NewInstruction body, CustomerAction action, List<FieldError> errors) {
        if (body.elements() == null) {
            return EnumSet.allOf(Element.class);
        }
        Set<Element> wanted = body.elements().stream()
                .map(word -> Element.ofWord(word).orElseThrow())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Element.class)));
        if (!wanted.equals(EnumSet.allOf(Element.class)) && !Element.rows().containsAll(wanted) && !action.exports()) {
            errors.add(
                    new FieldError("elements", "can leave out times and sender, which go with their rows, or nothing"));
        }
        if (action == CustomerAction.RECTIFICATION) {
            errors.add(new FieldError("elements", "does not belong to a rectification; its fields say what is meant"));
        }
        return wanted;
    }

    private static Map<String, String> fields(NewInstruction body, CustomerAction action, List<FieldError> errors) {
        Map<String, String> fields = body.details() == null || body.details().fields() == null
                ? Map.of()
                : body.details().fields();
        if (fields.isEmpty() == (action == CustomerAction.RECTIFICATION)) {
            errors.add(new FieldError("details.fields", "belongs to a rectification, and a rectification needs it"));
        }
        return fields;
    }
}
