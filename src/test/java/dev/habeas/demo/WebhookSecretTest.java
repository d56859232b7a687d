package dev.habeas.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WebhookSecretTest {

    /** The published vector of Standard Webhooks. */
    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";

    private static final String TIMESTAMP = "1614265330";
    private static final Instant SENT = Instant.ofEpochSecond(1614265330);
    private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);
    private static final String SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

    private final WebhookSecret secret = WebhookSecret.parse("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

    @Test
    void signsThePublishedVector() {
        assertThat(secret.sign(ID, SENT, BODY)).isEqualTo(SIGNATURE);
    }

    @Test
    void acceptsAnyOfSeveralSignatures() {
        assertThat(secret.verifies(ID, TIMESTAMP, "v1a,xyz v1,AAAA " + SIGNATURE, BODY, SENT))
                .isTrue();
    }

    @Test
    void acceptsFiveMinutesAndNotASecondMore() {
        assertThat(secret.verifies(ID, TIMESTAMP, SIGNATURE, BODY, SENT.plusSeconds(300)))
                .isTrue();
        assertThat(secret.verifies(ID, TIMESTAMP, SIGNATURE, BODY, SENT.plusSeconds(301)))
                .isFalse();
        assertThat(secret.verifies(ID, TIMESTAMP, SIGNATURE, BODY, SENT.minusSeconds(301)))
                .isFalse();
    }

    @Test
    void refusesWhatWasChangedOrIsMissing() {
        assertThat(secret.verifies("msg_other", TIMESTAMP, SIGNATURE, BODY, SENT))
                .isFalse();
        assertThat(secret.verifies(ID, "1614265331", SIGNATURE, BODY, SENT)).isFalse();
        assertThat(secret.verifies(ID, "soon", SIGNATURE, BODY, SENT)).isFalse();
        assertThat(secret.verifies(ID, TIMESTAMP, SIGNATURE, new byte[0], SENT)).isFalse();
        assertThat(secret.verifies(ID, TIMESTAMP, null, BODY, SENT)).isFalse();
        assertThat(secret.verifies(null, TIMESTAMP, SIGNATURE, BODY, SENT)).isFalse();
    }

    @Test
    void isRefusedWhenTooShort() {
        assertThatIllegalArgumentException().isThrownBy(() -> WebhookSecret.parse("whsec_c2hvcnQ="));
        assertThatIllegalArgumentException().isThrownBy(() -> WebhookSecret.parse("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"));
    }
}
