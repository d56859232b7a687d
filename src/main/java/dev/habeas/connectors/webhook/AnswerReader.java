package dev.habeas.connectors.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.habeas.processors.connector.Answer;
import dev.habeas.processors.connector.RecipientRejectsException;
import dev.habeas.processors.connector.RecipientUnavailableException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.jspecify.annotations.Nullable;

/** Turns an HTTP response into an answer, believing as little of it as possible. */
final class AnswerReader {

    private final ObjectMapper json;
    private final long mostBytes;
    private final long mostData;

    /**
     * @param mostBytes of an answer up to its data
     * @param mostData of its data
     */
    AnswerReader(ObjectMapper json, long mostBytes, long mostData) {
        this.json = json;
        this.mostBytes = mostBytes;
        this.mostData = mostData;
    }

    Answer read(ClassicHttpResponse response) throws IOException {
        int status = response.getCode();
        if (status == 200) {
            return parse(
                    response.getEntity() == null
                            ? InputStream.nullInputStream()
                            : response.getEntity().getContent());
        }
        if (status >= 400 && status < 500 && status != 408 && status != 425 && status != 429) {
            throw new RecipientRejectsException("http-" + status);
        }
        throw new RecipientUnavailableException("http-" + status, retryAfter(response));
    }

    /** Reads a body that is in memory already. */
    Answer read(byte[] body) throws IOException {
        return answer(new ByteArrayInputStream(body));
    }

    private Answer parse(InputStream body) throws IOException {
        try {
            return answer(body);
        } catch (TooLargeException e) {
            throw new RecipientUnavailableException("answer-too-large", null);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new RecipientUnavailableException("answer-not-understood", null);
        }
    }

    private Answer answer(InputStream body) throws IOException {
        return new AnswerParser(json, new LimitedStream(body, mostBytes), mostData).answer();
    }

    private static @Nullable Duration retryAfter(ClassicHttpResponse response) {
        Header header = response.getFirstHeader("Retry-After");
        return header != null && header.getValue().matches("\\d{1,6}")
                ? Duration.ofSeconds(Long.parseLong(header.getValue()))
                : null;
    }
}
