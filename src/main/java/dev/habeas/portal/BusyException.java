package dev.habeas.portal;

import java.time.Duration;

/** Too many forms came from one network address; the one at hand was not looked at. */
final class BusyException extends RuntimeException {

    private final long seconds;

    BusyException(Duration wait) {
        super("Too many forms from one address");
        this.seconds = wait.toSeconds() + 1;
    }

    long seconds() {
        return seconds;
    }
}
