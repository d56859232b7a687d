package dev.habeas.demo;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Turns the body of an authenticated message into an instruction. Unknown members are ignored, so that the contract can grow. */
@Component
@Profile("demo")
final class InstructionReader {

    private final ObjectMapper json;

    InstructionReader(ObjectMapper json) {
        this.json = json;
    }

    private record Body(
            @Nullable String instructionId,
            @Nullable String action,
            @Nullable Subject subject,
            @Nullable Map<String, Object> details) {}

    private record Subject(@Nullable List<@Nullable RawIdentifier> identifiers) {}

    private record RawIdentifier(
            @Nullable String type, @Nullable String value) {}

    /**
     * @param idempotencyKey the header; must repeat the instruction id
     * @throws EstateProblem 400 naming the member that is wrong, never its value
     */
    Instruction read(byte[] body, @Nullable String idempotencyKey) {
        Body read = parse(body);
        String id = read.instructionId();
        if (id == null || !id.matches("[A-Za-z0-9_-]{1,100}")) {
            throw EstateProblem.badRequest("instructionId is missing or not an id.");
        }
        if (!id.equals(idempotencyKey)) {
            throw EstateProblem.badRequest("The header Idempotency-Key must repeat instructionId.");
        }
        Action action = Action.ofWord(Objects.requireNonNullElse(read.action(), ""))
                .orElseThrow(() -> EstateProblem.badRequest("action is missing or unknown."));
        Map<String, Object> details = Objects.requireNonNullElse(read.details(), Map.of());
        boolean selected = Selector.of(details).isPresent();
        if (selected && action != Action.ERASE && action != Action.EXPORT) {
            throw EstateProblem.badRequest("A selector goes with erase and export only.");
        }
        return new Instruction(id, action, selected ? List.of() : identifiers(read.subject()), details);
    }

    private Body parse(byte[] body) {
        try {
            Body read = json.readerFor(Body.class)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(body);
            if (read != null) {
                return read;
            }
        } catch (JacksonException e) {
            throw EstateProblem.badRequest("The body is not the JSON of an instruction.");
        } catch (IOException e) {
            throw new IllegalStateException("Reading from memory failed", e);
        }
        throw EstateProblem.badRequest("The body is empty.");
    }

    private static List<Identifier> identifiers(@Nullable Subject subject) {
        if (subject == null
                || subject.identifiers() == null
                || subject.identifiers().isEmpty()) {
            throw EstateProblem.badRequest("subject.identifiers is missing or empty.");
        }
        return subject.identifiers().stream().map(InstructionReader::identifier).toList();
    }

    private static Identifier identifier(@Nullable RawIdentifier raw) {
        if (raw == null
                || raw.type() == null
                || raw.value() == null
                || raw.value().isBlank()) {
            throw EstateProblem.badRequest("An identifier has no type or no value.");
        }
        IdentifierType type = IdentifierType.ofWord(raw.type())
                .orElseThrow(() -> EstateProblem.badRequest("An identifier has an unknown type."));
        return new Identifier(type, raw.value());
    }
}
