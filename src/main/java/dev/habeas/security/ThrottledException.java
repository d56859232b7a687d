package dev.habeas.security;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** The attempt was not even looked at: too many failed from this address before. */
final class ThrottledException extends AuthenticationException {

    private final long seconds;

    ThrottledException(Duration delay) {
        super("Too many failed log-ins");
        this.seconds = delay.toSeconds() + 1;
    }

    long seconds() {
        return seconds;
    }
}
