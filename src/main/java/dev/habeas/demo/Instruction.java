package dev.habeas.demo;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An instruction as it came in, already authenticated.
 *
 * @param id chosen by the sender; also the idempotency key
 * @param identifiers at least one; any one of them is enough to find the person
 * @param details per action: {@code ground} (restrict), {@code fields} and {@code statement} (rectify), {@code purpose} (stop-processing),
 *     {@code controller} (whose data, when not the company's own); empty if none were given
 */
record Instruction(String id, Action action, List<Identifier> identifiers, Map<String, Object> details) {

    /** The tenant whose data the instruction is about; the company itself unless the details name another one. */
    String controller() {
        return detail("controller").orElse(EstateSystem.OWN_TENANT);
    }

    /** A detail that is a text; empty if absent, blank or not a text. */
    Optional<String> detail(String name) {
        return details.get(name) instanceof String text && !text.isBlank() ? Optional.of(text) : Optional.empty();
    }

    @Override
    public String toString() {
        return "Instruction[" + id + " " + action.word() + "]";
    }
}
