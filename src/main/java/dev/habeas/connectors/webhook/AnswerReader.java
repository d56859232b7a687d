package dev.habeas.connectors.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.habeas.processors.connector.Answer;
import dev.habeas.processors.connector.RecipientRejectsException;
import dev.habeas.processors.connector.RecipientUnavailableException;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.jspecify.annotations.Nullable;

/** Turns an HTTP response into an answer, believing as little of it as possible. */
final class AnswerReader {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,59}");

    private final ObjectMapper json;
    private final int maxBytes;

    AnswerReader(ObjectMapper json, int maxBytes) {
        this.json = json;
        this.maxBytes = maxBytes;
    }

    Answer read(ClassicHttpResponse response) throws IOException {
        int status = response.getCode();
        if (status == 200) {
            return parse(response);
        }
        if (status >= 400 && status < 500 && status != 408 && status != 425 && status != 429) {
            throw new RecipientRejectsException("http-" + status);
        }
        throw new RecipientUnavailableException("http-" + status, retryAfter(response));
    }

    private Answer parse(ClassicHttpResponse response) throws IOException {
        byte[] body = response.getEntity() == null
                ? new byte[0]
                : response.getEntity().getContent().readNBytes(maxBytes + 1);
        if (body.length > maxBytes) {
            throw new RecipientUnavailableException("answer-too-large", null);
        }
        try {
            return answer(json.readTree(body));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new RecipientUnavailableException("answer-not-understood", null);
        }
    }

    static Answer answer(@Nullable JsonNode body) {
        String state = body == null ? "" : body.path("state").asText();
        JsonNode count = body == null ? null : body.get("count");
        JsonNode reason = body == null ? null : body.get("reason");
        JsonNode data = body == null ? null : body.get("data");
        return new Answer(
                Answer.State.valueOf(state.toUpperCase(Locale.ROOT).replace('-', '_')),
                count != null && count.isInt() && count.intValue() >= 0 ? count.intValue() : null,
                reason == null || reason.isNull() ? null : code(reason.asText()),
                data == null || data.isNull() ? null : data.toString());
    }

    /** Free text may hold personal data; only something that looks like a code is kept. */
    private static String code(String reason) {
        return CODE.matcher(reason).matches() ? reason : "other";
    }

    private static @Nullable Duration retryAfter(ClassicHttpResponse response) {
        Header header = response.getFirstHeader("Retry-After");
        return header != null && header.getValue().matches("\\d{1,6}")
                ? Duration.ofSeconds(Long.parseLong(header.getValue()))
                : null;
    }
}
