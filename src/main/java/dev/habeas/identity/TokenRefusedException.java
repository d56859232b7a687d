package dev.habeas.identity;

/** A token does not count. Nobody outside learns why: the reason is a code for the evidence. */
final class TokenRefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String reason;
    private final String issuer;

    /** @param issuer our name of who is said to have signed it, {@code none} if nobody we know */
    TokenRefusedException(String reason, String issuer) {
        super(reason);
        this.reason = reason;
        this.issuer = issuer;
    }

    String reason() {
        return reason;
    }

    String issuer() {
        return issuer;
    }
}
