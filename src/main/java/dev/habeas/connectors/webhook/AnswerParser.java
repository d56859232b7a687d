package dev.habeas.connectors.webhook;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.habeas.processors.connector.Answer;
import dev.habeas.processors.connector.AnswerData;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one answer token by token, so that its data may be larger than memory; members it does not know are skipped. */
final class AnswerParser {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,59}");

    private final ObjectMapper json;
    private final LimitedStream body;
    private final long mostData;
    private String state = "";
    private @Nullable Integer count;
    private @Nullable String reason;
    private @Nullable AnswerData data;

    AnswerParser(ObjectMapper json, LimitedStream body, long mostData) {
        this.json = json;
        this.body = body;
        this.mostData = mostData;
    }

    /** @throws IllegalArgumentException if it is no answer */
    Answer answer() throws IOException {
        try (JsonParser parser = json.createParser(body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("Not an object");
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String member = parser.currentName();
                parser.nextToken();
                take(member, parser);
            }
            return new Answer(
                    Answer.State.valueOf(state.toUpperCase(Locale.ROOT).replace('-', '_')), count, reason, data);
        } catch (IOException | RuntimeException e) {
            if (data != null) {
                data.close();
            }
            throw e;
        }
    }

    private void take(String member, JsonParser parser) throws IOException {
        switch (member) {
            case "state" -> state = text(parser, "");
            case "count" -> count = parser.currentToken() == JsonToken.VALUE_NUMBER_INT ? number(parser) : null;
            case "reason" -> reason = parser.currentToken() == JsonToken.VALUE_NULL ? null : code(text(parser, ""));
            case "data" -> takeData(parser);
            default -> parser.skipChildren();
        }
    }

    private void takeData(JsonParser parser) throws IOException {
        if (data != null) {
            throw new IllegalArgumentException("Data twice");
        }
        if (!parser.currentToken().isStructStart()) {
            return;
        }
        body.allow(mostData);
        data = AnswerData.keep(target -> copy(parser, target));
    }

    private void copy(JsonParser parser, OutputStream target) throws IOException {
        try (JsonGenerator generator = json.createGenerator(target)) {
            generator.copyCurrentStructureExact(parser);
        }
    }

    private static @Nullable Integer number(JsonParser parser) throws IOException {
        long number = parser.getNumberType() == JsonParser.NumberType.INT ? parser.getIntValue() : -1;
        return number >= 0 ? (int) number : null;
    }

    private static String text(JsonParser parser, String otherwise) throws IOException {
        String text = parser.currentToken().isScalarValue() ? parser.getText() : otherwise;
        parser.skipChildren();
        return text;
    }

    /** Free text may hold personal data; only something that looks like a code is kept. */
    private static String code(String reason) {
        return CODE.matcher(reason).matches() ? reason : "other";
    }
}
