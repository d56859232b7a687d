package dev.habeas.optout;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.habeas.cases.Identifier;
import dev.habeas.cases.IdentifierType;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says who is signed in at the browser that signals: {@code <account id>.<HMAC-SHA256 of it, Base64 for URLs without
 * padding>}. The site that knows signs, so that nobody opts out strangers. It never expires: all it can do is opt out.
 */
@Component
final class AccountToken {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int LONGEST = 400;

    private final @Nullable SecretKeySpec key;

    AccountToken(OptOutSettings settings) {
        String secret = settings.accountTokenKey();
        this.key = secret == null ? null : new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM);
    }

    /** The account; empty if there is no token, no key, or a token that was not signed with it. */
    Optional<Identifier> account(@Nullable String token) {
        if (token == null || key == null || token.length() > LONGEST) {
            return Optional.empty();
        }
        int dot = token.lastIndexOf('.');
        if (dot < 1 || !MessageDigest.isEqual(signed(key, token.substring(0, dot)), bytes(token.substring(dot + 1)))) {
            return Optional.empty();
        }
        return Optional.of(new Identifier(IdentifierType.ACCOUNT_ID, token.substring(0, dot)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static byte[] signed(SecretKeySpec key, String account) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Base64.getUrlEncoder().withoutPadding().encode(mac.doFinal(bytes(account)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HABEAS-OPT-001 The account token cannot be checked", e);
        }
    }
}
