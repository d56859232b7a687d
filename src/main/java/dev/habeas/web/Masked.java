package dev.habeas.web;

import org.jspecify.annotations.Nullable;

/**
 * An exception as it may be logged: its class and where it happened, without its message, because a message can repeat
 * what a person wrote. Our own exceptions carry numbered messages without personal data and keep them.
 */
final class Masked extends RuntimeException {

    private Masked(String message, @Nullable Throwable cause, StackTraceElement[] trace) {
        super(message, cause, false, true);
        setStackTrace(trace);
    }

    static Masked of(Throwable thrown) {
        return of(thrown, 8);
    }

    private static Masked of(Throwable thrown, int depth) {
        Throwable cause = thrown.getCause();
        String text = String.valueOf(thrown.getMessage());
        String message = thrown.getClass().getName() + (text.startsWith("HABEAS-") ? ": " + text : "");
        return new Masked(message, cause == null || depth == 0 ? null : of(cause, depth - 1), thrown.getStackTrace());
    }
}
