package dev.habeas.notices;

/** A mail was not taken over. Carries a code only: what a mail server says may repeat the address. */
final class DeliveryException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final boolean permanent;

    DeliveryException(String code, boolean permanent) {
        super("Mail not delivered: " + code);
        this.code = code;
        this.permanent = permanent;
    }

    String code() {
        return code;
    }

    /** Whether trying again is pointless. */
    boolean permanent() {
        return permanent;
    }
}
