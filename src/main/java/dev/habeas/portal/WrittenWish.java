package dev.habeas.portal;

import dev.habeas.jurisdictions.Right;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts what a person wrote in their own words where the right looks for it. An objection is one to advertising unless
 * another use is chosen, whatever was written; a correction in words goes to every holder as a statement of the person,
 * beside the fields that are corrected. Source: GDPR Art. 16, 21(1) to (3).
 */
final class WrittenWish {

    private WrittenWish() {}

    /**
     * @param written empty if nothing was
     * @param chosen one of the {@link Choices} of the right; empty if none
     * @param correction what is right instead, by field
     * @param takesMessage whether the right has a place for a message
     * @return the members of {@code details}; null if there are none
     */
    static @Nullable Map<String, String> of(
            @Nullable Right right, String written, String chosen, Correction correction, boolean takesMessage) {
        Map<String, String> details = new HashMap<>(Choices.details(right, chosen));
        details.putAll(correction.of(right).details());
        if (right == Right.OBJECTION) {
            details.putIfAbsent("scope", "marketing");
        }
        if (!written.isEmpty() && takesMessage) {
            details.put("message", written);
            if (right == Right.RECTIFICATION) {
                details.put("statement", written);
            }
        }
        return details.isEmpty() ? null : details;
    }
}
