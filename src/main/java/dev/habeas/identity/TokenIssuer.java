package dev.habeas.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.jwt.JwkSetConverter;
import com.google.crypto.tink.jwt.JwtInvalidException;
import com.google.crypto.tink.jwt.JwtPublicKeyVerify;
import com.google.crypto.tink.jwt.JwtSignatureConfig;
import com.google.crypto.tink.jwt.JwtValidator;
import com.google.crypto.tink.jwt.VerifiedJwt;
import java.io.IOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;

/**
 * One relying party and its public keys. The keys say by which algorithm they sign, so a token cannot choose another one, and
 * neither {@code none} nor a shared secret is ever one.
 */
final class TokenIssuer {

    private static final Set<String> ALGORITHMS = Set.of("RS256", "ES256");
    private static final Duration SKEW = Duration.ofSeconds(30);

    private final String name;
    private final TokenSettings.Issuer settings;
    private final JwtPublicKeyVerify keys;

    /** @throws IllegalStateException if the key file cannot be used; says why, and nothing of its content */
    TokenIssuer(String name, TokenSettings.Issuer settings) {
        this.name = name;
        this.settings = settings;
        try {
            this.keys = keysOf(Files.readString(settings.keySetFile()));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(
                    "HABEAS-IDE-008 habeas.identity.token-issuers." + name
                            + ".key-set-file is no JWK set of public keys, each with alg RS256 or ES256",
                    e);
        }
    }

    String name() {
        return name;
    }

    boolean is(String issuer) {
        return settings.issuer().equals(issuer);
    }

    /** @throws TokenRefusedException unless signature and claims are as they have to be now */
    Vouching read(String token, Clock clock) throws TokenRefusedException {
        JwtValidator expected = JwtValidator.newBuilder()
                .expectIssuer(settings.issuer())
                .expectAudience(settings.audience())
                .expectIssuedInThePast()
                .ignoreTypeHeader()
                .setClock(clock)
                .setClockSkew(SKEW)
                .build();
        try {
            VerifiedJwt claims = keys.verifyAndDecode(token, expected);
            if (claims.getIssuedAt().plus(settings.maxAge()).isBefore(clock.instant())) {
                throw new TokenRefusedException("age", name);
            }
            return Vouching.of(name, claims);
        } catch (JwtInvalidException e) {
            throw new TokenRefusedException("claims", name);
        } catch (GeneralSecurityException e) {
            throw new TokenRefusedException("signature", name);
        }
    }

    private static JwtPublicKeyVerify keysOf(String json) throws IOException, GeneralSecurityException {
        JsonNode keys = new ObjectMapper().readTree(json).path("keys");
        for (JsonNode key : keys) {
            if (!ALGORITHMS.contains(key.path("alg").asText()) || key.has("d")) {
                throw new GeneralSecurityException("A key is private or of another algorithm");
            }
        }
        JwtSignatureConfig.register();
        return JwkSetConverter.toPublicKeysetHandle(json)
                .getPrimitive(RegistryConfiguration.get(), JwtPublicKeyVerify.class);
    }
}
