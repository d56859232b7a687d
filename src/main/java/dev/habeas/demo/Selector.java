package dev.habeas.demo;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Picks rows by what they are instead of whose: member {@code selector} of an instruction's details.
 *
 * @param olderThan rows dated before this day; null for all rows
 * @param anonymise whether they are made anonymous instead of deleted
 * @param except people whose rows stay
 */
record Selector(@Nullable LocalDate olderThan, boolean anonymise, List<Identifier> except) {

    /**
     * @return empty if the instruction names people
     * @throws EstateProblem 400 naming the member that is wrong, never its value
     */
    static Optional<Selector> of(Map<String, Object> details) {
        return details.get("selector") instanceof Map<?, ?> members ? Optional.of(read(members)) : Optional.empty();
    }

    private static Selector read(Map<?, ?> members) {
        List<Identifier> except = members.get("except") instanceof List<?> people
                ? people.stream().map(Selector::identifier).toList()
                : List.of();
        return new Selector(day(members.get("olderThan")), "anonymise".equals(members.get("treatment")), except);
    }

    private static @Nullable LocalDate day(@Nullable Object member) {
        try {
            return member == null ? null : LocalDate.parse(member.toString());
        } catch (DateTimeParseException e) {
            throw EstateProblem.badRequest("selector.olderThan is not a day.");
        }
    }

    private static Identifier identifier(Object member) {
        if (member instanceof Map<?, ?> raw && raw.get("value") != null) {
            return IdentifierType.ofWord(Objects.toString(raw.get("type")))
                    .map(type -> new Identifier(type, Objects.toString(raw.get("value"))))
                    .orElseThrow(() -> EstateProblem.badRequest("selector.except has an unknown type."));
        }
        throw EstateProblem.badRequest("selector.except has an entry without type or value.");
    }
}
