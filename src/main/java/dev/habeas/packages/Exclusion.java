package dev.habeas.packages;

import java.util.regex.Pattern;

/**
 * An item that is left out.
 *
 * @param processor key of the system that exported it
 * @param part the table; empty for all
 * @param field empty for whole rows
 * @param row number of the row in the system's export, from 1; 0 for all
 */
public record Exclusion(String processor, String part, String field, int row, ExclusionReason reason) {

    private static final Pattern NAME = Pattern.compile("([A-Za-z][A-Za-z0-9_.-]{0,79})?");

    /** @throws IllegalArgumentException if a name cannot be the name of a system, table or field */
    public Exclusion {
        if (!NAME.matcher(processor).matches()
                || !NAME.matcher(part).matches()
                || !NAME.matcher(field).matches()
                || row < 0) {
            throw new IllegalArgumentException("Not an item of an export");
        }
    }

    boolean covers(String table, int number) {
        return (part.isEmpty() || part.equals(table)) && (row == 0 || row == number);
    }
}
