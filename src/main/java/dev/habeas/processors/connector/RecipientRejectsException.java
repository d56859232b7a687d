package dev.habeas.processors.connector;

/** The recipient answers, but will never take this instruction as it is. The message is a code of ours. */
public final class RecipientRejectsException extends RuntimeException {

    public RecipientRejectsException(String code) {
        super(code);
    }
}
