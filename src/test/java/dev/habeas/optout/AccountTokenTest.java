package dev.habeas.optout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.habeas.cases.Identifier;
import dev.habeas.cases.IdentifierType;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The signature below was made with another implementation: {@code openssl dgst -sha256 -hmac}. */
class AccountTokenTest {

    private static final String KEY = "0123456789abcdef0123456789abcdef";
    private static final String SIGNATURE = "IvqW843P90bw1RXq2P9hqziqULJd-3wRqm0nSPjso9g";

    private final AccountToken tokens = new AccountToken(new OptOutSettings(KEY, "US-CA"));

    @Test
    void whatTheSiteSignedNamesTheAccount() {
        assertThat(tokens.account("user.4711." + SIGNATURE))
                .contains(new Identifier(IdentifierType.ACCOUNT_ID, "user.4711"));
    }

    static Stream<String> forgeries() {
        return Stream.of(
                "user.4712." + SIGNATURE,
                "user.4711." + SIGNATURE + "=",
                "user.4711.",
                "user.4711",
                "." + SIGNATURE,
                "",
                "user.4711" + "x".repeat(400) + "." + SIGNATURE);
    }

    @ParameterizedTest
    @MethodSource("forgeries")
    void anythingElseNamesNobody(String token) {
        assertThat(tokens.account(token)).isEmpty();
    }

    @Test
    void withoutAKeyNobodyIsNamed() {
        assertThat(new AccountToken(new OptOutSettings(null, "US-CA")).account("user.4711." + SIGNATURE))
                .isEmpty();
    }

    @Test
    void noTokenNamesNobody() {
        assertThat(tokens.account(null)).isEmpty();
    }
}
