package dev.habeas.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Corrects the fields that a system holds, and adds what the person states about the rest. Source: GDPR Art. 16. */
@Component
@Profile("demo")
final class Corrections {

    private final EstateRecords records;
    private final RecordChanges changes;
    private final Clock clock;

    Corrections(EstateRecords records, RecordChanges changes, Clock clock) {
        this.records = records;
        this.changes = changes;
        this.clock = clock;
    }

    /** A statement stands beside every record of the person; fields alone change those records that have them. */
    Answer rectify(Instruction instruction, Holding holding) {
        Optional<String> statement = instruction.detail("statement");
        Map<?, ?> fields = instruction.details().get("fields") instanceof Map<?, ?> given ? given : Map.of();
        if (fields.isEmpty() && statement.isEmpty()) {
            return Answer.refused("fields-missing");
        }
        Optional<Map<String, Object>> values = values(fields);
        if (values.isEmpty()) {
            return Answer.refused("invalid-value");
        }
        int held = records.read(holding).size();
        int changed = changes.rectify(holding, values.get());
        if (statement.isPresent()) {
            changes.state(holding, statement.get(), clock.instant());
            return Answer.done(held);
        }
        return changed == 0 ? Answer.notFound() : Answer.done(changed);
    }

    /** Empty if one of them cannot be what its field says. */
    private static Optional<Map<String, Object>> values(Map<?, ?> fields) {
        Map<String, Object> values = new HashMap<>();
        for (Map.Entry<?, ?> field : fields.entrySet()) {
            if (!(field.getKey() instanceof String name)
                    || !(field.getValue() instanceof String text)
                    || text.isBlank()) {
                return Optional.empty();
            }
            try {
                values.put(name, value(name, text));
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        }
        return Optional.of(values);
    }

    private static Object value(String field, String text) {
        return switch (field) {
            case "birthDate" -> LocalDate.parse(text);
            case "email" -> IdentifierType.EMAIL.normalise(text);
            case "phone" -> IdentifierType.PHONE.normalise(text);
            default -> text.strip();
        };
    }
}
