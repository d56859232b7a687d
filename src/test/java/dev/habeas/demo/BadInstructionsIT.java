package dev.habeas.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

@EstateTest
class BadInstructionsIT {

    @Autowired
    private Estate estate;

    @BeforeEach
    void asOnTheFirstStart() {
        estate.reset();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{\"instructionId\":\"i1\"}",
                "{\"instructionId\":\"i1\",\"action\":\"explode\",\"subject\":{\"identifiers\":[{\"type\":\"email\",\"value\":\"a@example.com\"}]}}",
                "{\"instructionId\":\"i1\",\"action\":\"erase\"}",
                "{\"instructionId\":\"i1\",\"action\":\"erase\",\"subject\":{\"identifiers\":[]}}",
                "{\"instructionId\":\"i1\",\"action\":\"erase\",\"subject\":{\"identifiers\":[null]}}",
                "{\"instructionId\":\"i1\",\"action\":\"erase\",\"subject\":{\"identifiers\":[{\"type\":\"shoe-size\",\"value\":\"44\"}]}}",
                "{\"instructionId\":\"i1\",\"action\":\"erase\",\"subject\":{\"identifiers\":[{\"type\":\"phone\",\"value\":\"-\"}]}}",
                "{\"instructionId\":\"other\",\"action\":\"erase\",\"subject\":{\"identifiers\":[{\"type\":\"email\",\"value\":\"a@example.com\"}]}}"
            })
    void areRefusedWithAProblemAndChangeNothing(String body) {
        Map<String, List<String>> before = estate.rows();

        Estate.Reply reply = sendSigned(body);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body().at("/type").asText()).isEqualTo("/problems/estate-bad-request");
        assertThat(reply.text()).doesNotContain("a@example.com", "shoe-size");
        assertThat(estate.rows()).isEqualTo(before);
    }

    @Test
    void areRefusedWhenTooLarge() {
        assertThat(sendSigned("x".repeat(300_000)).status()).isEqualTo(413);
    }

    @Test
    void mayNotReuseTheIdOfAnother() {
        estate.deliver(
                "accounts", estate.instruction("i1", "restrict", "email", "anna.beispiel@example.com", Map.of()));

        Estate.Reply reply = estate.deliver(
                "accounts", estate.instruction("i1", "erase", "email", "anna.beispiel@example.com", Map.of()));

        assertThat(reply.status()).isEqualTo(409);
        assertThat(estate.stored("accounts", "anna.beispiel@example.com").status())
                .isEqualTo(200);
    }

    private Estate.Reply sendSigned(String body) {
        Instant now = Instant.parse("2026-11-24T09:00:00Z");
        String signature = WebhookSecret.parse(estate.secretOf("accounts"))
                .sign("msg_1", now, body.getBytes(StandardCharsets.UTF_8));
        return estate.send(MockMvcRequestBuilders.post("/demo/estate/accounts/instructions")
                .content(body)
                .header("Idempotency-Key", "i1")
                .header("webhook-id", "msg_1")
                .header("webhook-timestamp", now.getEpochSecond())
                .header("webhook-signature", signature));
    }
}
