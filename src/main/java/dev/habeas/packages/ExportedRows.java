package dev.habeas.packages;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads what a recipient exported, one record at a time: the members of {@code rows}, or of an array; any other object is
 * one record.
 */
final class ExportedRows {

    /** Takes one record. */
    @FunctionalInterface
    interface Visitor {

        /** @param number from 1, in the order of the export */
        void row(int number, ObjectNode row) throws IOException;

        /** Asked before each record; the rest of the export is not read once it is false. */
        default boolean wantsMore() {
            return true;
        }
    }

    private final ObjectMapper json;

    ExportedRows(ObjectMapper json) {
        // Amounts of money keep their exact form.
        this.json = json.copy().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        this.json.setNodeFactory(JsonNodeFactory.withExactBigDecimals(true));
        this.json.setConfig(
                this.json.getDeserializationConfig().without(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES));
    }

    /** @return how many records were read */
    int read(InputStream export, Visitor visitor) throws IOException {
        try (JsonParser parser = json.createParser(export)) {
            return parser.nextToken() == JsonToken.START_ARRAY ? array(parser, visitor, 0) : object(parser, visitor);
        }
    }

    private int object(JsonParser parser, Visitor visitor) throws IOException {
        ObjectNode others = json.createObjectNode();
        int number = 0;
        boolean hasRows = false;
        while (visitor.wantsMore() && parser.nextToken() == JsonToken.FIELD_NAME) {
            String member = parser.currentName();
            if (parser.nextToken() == JsonToken.START_ARRAY && member.equals("rows")) {
                hasRows = true;
                number = array(parser, visitor, number);
            } else {
                others.set(member, parser.<JsonNode>readValueAsTree());
            }
        }
        if (!hasRows && !others.isEmpty()) {
            visitor.row(++number, others);
        }
        return number;
    }

    private int array(JsonParser parser, Visitor visitor, int before) throws IOException {
        int number = before;
        while (visitor.wantsMore() && parser.nextToken() != JsonToken.END_ARRAY && parser.currentToken() != null) {
            JsonNode item = parser.readValueAsTree();
            ObjectNode row = item instanceof ObjectNode object
                    ? object
                    : json.createObjectNode().set("value", item);
            visitor.row(++number, row);
        }
        return number;
    }

    /** The table that a record names itself to be of; empty if it names none. */
    static String tableOf(ObjectNode row) {
        return row.path("table").asText("");
    }
}
