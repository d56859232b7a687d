package dev.habeas.cases;

/** There is no such case, or the asker may not know of it; the two are never told apart. */
public final class UnknownCaseException extends RuntimeException {

    public UnknownCaseException() {
        super("HABEAS-CAS-001 No such case");
    }
}
