package dev.habeas.identity;

import java.time.Instant;

/**
 * A link and a code on their way to one mailbox, in the clear for the only time. Prints masked.
 *
 * @param token for the link: 128 random bits in 22 characters of base64url
 * @param code six digits, to be typed
 */
public record IssuedCode(String token, String code, Instant linkExpiresAt, Instant codeExpiresAt) {

    @Override
    public String toString() {
        return "IssuedCode[***]";
    }
}
