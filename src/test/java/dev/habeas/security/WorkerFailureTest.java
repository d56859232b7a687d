package dev.habeas.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** An external worker reports that it failed. */
class WorkerFailureTest {

    @Test
    void aSentenceAndAStackTraceAreNotKept() throws IOException {
        assertThat(
                        kept(
                                "{\"workerId\":\"w\",\"errorMessage\":\"No row for ada@example.org\",\"errorDetails\":\"at x\"}"))
                .isEqualTo("{\"workerId\":\"w\",\"errorMessage\":\"WORKER_FAILED\"}");
    }

    @Test
    void aCodeIsKept() throws IOException {
        assertThat(kept("{\"errorMessage\":\"CRM_TIMEOUT\",\"retries\":2}"))
                .isEqualTo("{\"errorMessage\":\"CRM_TIMEOUT\",\"retries\":2}");
    }

    private static String kept(String body) throws IOException {
        return new String(WorkerFailure.withoutText(body.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }
}
