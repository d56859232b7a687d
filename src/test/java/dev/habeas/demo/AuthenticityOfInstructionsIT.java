package dev.habeas.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EstateTest
class AuthenticityOfInstructionsIT {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    @Autowired
    private Estate estate;

    private Map<String, List<String>> before = Map.of();

    @BeforeEach
    void asOnTheFirstStart() {
        estate.reset();
        before = estate.rows();
    }

    @AfterEach
    void nothingHasChanged() {
        assertThat(estate.rows()).isEqualTo(before);
        assertThat(estate.rowsContaining("instr-1")).isZero();
    }

    @Test
    void refusesTheSecretOfAnotherSystem() {
        assertRefused(estate.deliver("accounts", erase(), estate.secretOf("billing"), NOW));
    }

    @Test
    void refusesAMessageOlderThanFiveMinutes() {
        assertRefused(deliverSignedAt(NOW.minus(Duration.ofSeconds(301))));
    }

    @Test
    void refusesAMessageFromTheFuture() {
        assertRefused(deliverSignedAt(NOW.plus(Duration.ofSeconds(301))));
    }

    @Test
    void refusesAMessageWithoutSignature() {
        assertRefused(estate.send(post("/demo/estate/accounts/instructions").content("{}")));
    }

    @Test
    void refusesABodyThatWasChanged() {
        WebhookSecret secret = WebhookSecret.parse(estate.secretOf("accounts"));
        assertRefused(estate.send(post("/demo/estate/accounts/instructions")
                .content("{\"instructionId\":\"instr-1\"} ")
                .header("webhook-id", "msg_1")
                .header("webhook-timestamp", NOW.getEpochSecond())
                .header("webhook-signature", secret.sign("msg_1", NOW, "{\"instructionId\":\"instr-1\"}".getBytes()))));
    }

    @Test
    void knowsNoOtherSystems() {
        Estate.Reply reply = estate.deliver("payroll", erase(), estate.secretOf("accounts"), NOW);
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.body().at("/type").asText()).isEqualTo("/problems/estate-unknown-system");
    }

    private Estate.Reply deliverSignedAt(Instant signedAt) {
        return estate.deliver("accounts", erase(), estate.secretOf("accounts"), signedAt);
    }

    private Map<String, Object> erase() {
        return estate.instruction("instr-1", "erase", "email", "anna.beispiel@example.com", Map.of());
    }

    private static void assertRefused(Estate.Reply reply) {
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.body().at("/type").asText()).isEqualTo("/problems/estate-bad-signature");
    }
}
