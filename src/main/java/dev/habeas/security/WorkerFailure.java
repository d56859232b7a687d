package dev.habeas.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * What an external worker tells about a failure, as the engine may keep it: a code, no sentence and no stack trace,
 * because both can repeat a person's data.
 */
final class WorkerFailure {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_.-]{0,60}");
    private static final ObjectMapper JSON = new ObjectMapper();

    private WorkerFailure() {}

    static byte[] withoutText(byte[] body) throws IOException {
        if (body.length > 0 && JSON.readTree(body) instanceof ObjectNode failure) {
            failure.remove("errorDetails");
            if (!CODE.matcher(failure.path("errorMessage").asText("")).matches()) {
                failure.put("errorMessage", "WORKER_FAILED");
            }
            return JSON.writeValueAsBytes(failure);
        }
        return body;
    }
}
