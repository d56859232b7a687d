package dev.habeas.processors.connector;

/** The recipient answers, but will never take this instruction as it is. The message is a code of ours. */
public final class RecipientRejectsException extends RuntimeException {

    private final String code;

    public RecipientRejectsException(String code) {
        super(code);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
