package dev.habeas.packages;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** Whether it takes anything out of this record of the system. */
    boolean leavesOut(int number, ObjectNode record) {
        return (part.isEmpty() || part.equals(ExportedRows.tableOf(record)))
                && (row == 0 || row == number)
                && (field.isEmpty() || record.has(field));
    }

    /** The same item named ever more closely: the system, the table, the record, the field. */
    List<Exclusion> steps() {
        return List.of(
                new Exclusion(processor, "", "", 0, reason),
                new Exclusion(processor, part, "", 0, reason),
                new Exclusion(processor, part, "", row, reason),
                this);
    }

    /** As the places of an export are called, for staff. */
    String name() {
        return Stream.of(
                        processor,
                        part.isEmpty() ? "" : "table " + part,
                        field.isEmpty() ? "" : "field " + field,
                        row == 0 ? "" : "record " + row)
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
