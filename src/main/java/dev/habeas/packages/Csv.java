package dev.habeas.packages;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.Iterator;
import java.util.function.Function;

/**
 * Writes RFC 4180 lines. A text that a spreadsheet would take for a formula gets an apostrophe before it, so that opening
 * the file runs nothing.
 */
final class Csv {

    private static final String STARTS_A_FORMULA = "=+-@\t\r";

    private final Writer target;

    Csv(Writer target) {
        this.target = target;
    }

    void header(Collection<String> columns) throws IOException {
        line(columns, Csv::harmless);
    }

    void row(Collection<String> columns, JsonNode row) throws IOException {
        line(columns, column -> text(row.path(column)));
    }

    private void line(Collection<String> columns, Function<String, String> value) throws IOException {
        for (Iterator<String> rest = columns.iterator(); rest.hasNext(); ) {
            target.write(cell(value.apply(rest.next())));
            target.write(rest.hasNext() ? "," : "\r\n");
        }
    }

    /** As a person reads it; what has members of its own stays JSON. */
    static String text(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (value.isNumber() || value.isBoolean()) {
            return value.asText();
        }
        String text = value.isTextual() ? value.textValue() : value.toString();
        return harmless(text);
    }

    private static String harmless(String text) {
        return !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String cell(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
