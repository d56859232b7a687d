package dev.habeas.processors;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about one field that a person wants corrected, or about the statement to be added. Source: GDPR Art. 16.
 *
 * @param field one of {@link #FIELDS}
 * @param ground why it stays as it is, a code; null if it is corrected
 */
public record Correction(String field, @Nullable String ground) {

    public static final String STATEMENT = "statement";

    /** What can be asked for, in the order in which people are shown it. */
    public static final List<String> FIELDS = List.of("name", "email", "phone", "address", "birth-date", STATEMENT);

    /** Whether it is corrected, or added. */
    public boolean isAccepted() {
        return ground == null;
    }
}
