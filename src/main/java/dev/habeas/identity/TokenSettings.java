package dev.habeas.identity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Relying parties that vouch for a sign-in by a signed token.
 *
 * @param tokenIssuers by a name of our own, which evidence shows; null means none
 */
@Validated
@ConfigurationProperties("habeas.identity")
record TokenSettings(@Valid @Nullable Map<String, Issuer> tokenIssuers) {

    /**
     * @param issuer the claim {@code iss}, to the letter
     * @param audience the claim {@code aud} by which it means us
     * @param keySetFile JWK set with public keys for RS256 or ES256, read at start
     * @param maxAge how long after its {@code iat} a token counts at most
     */
    record Issuer(
            @NotNull String issuer,
            @NotNull String audience,
            @NotNull Path keySetFile,
            @DefaultValue("PT10M") Duration maxAge) {}

    Map<String, Issuer> issuers() {
        return Objects.requireNonNullElse(tokenIssuers, Map.of());
    }
}
