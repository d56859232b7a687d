package dev.habeas.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A new token. */
class ApiTokenTest {

    @Test
    void carries256BitsAndIsNeverTheSame() {
        ApiToken token = ApiToken.random();
        assertThat(token.text()).matches("habeas_[A-Za-z0-9_-]{43}");
        assertThat(token).isNotEqualTo(ApiToken.random());
    }

    @Test
    void doesNotShowInLogs() {
        assertThat(ApiToken.random().toString()).isEqualTo("ApiToken[***]");
    }
}
