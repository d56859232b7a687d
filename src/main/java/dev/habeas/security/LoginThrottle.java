package dev.habeas.security;

import dev.habeas.web.NetworkAddress;
import dev.habeas.web.WindowCounts;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Slows guessing down per {@link NetworkAddress} and user, and per network address, before the password is looked at. The engine's own
 * lock-out is off: it locks a user whoever guessed, so that strangers could keep all staff out.
 */
@Component
class LoginThrottle {

    static final int PER_USER = 5;
    static final int PER_ADDRESS = 50;
    static final Duration WINDOW = Duration.ofMinutes(5);
    private static final int MOST = 20_000;

    private final WindowCounts failures;

    LoginThrottle(Clock clock) {
        this.failures = new WindowCounts(clock, WINDOW, MOST);
    }

    /** @return how long to wait before the next attempt; zero if it may be made now */
    Duration delay(String address, @Nullable String user) {
        Duration forUser = failures.left(key(address, user), PER_USER);
        Duration forAddress = failures.left(NetworkAddress.network(address), PER_ADDRESS);
        return forUser.compareTo(forAddress) > 0 ? forUser : forAddress;
    }

    void failed(String address, @Nullable String user) {
        failures.count(key(address, user));
        failures.count(NetworkAddress.network(address));
    }

    void succeeded(String address, @Nullable String user) {
        failures.forget(key(address, user));
    }

    private static String key(String address, @Nullable String user) {
        return NetworkAddress.network(address) + ' ' + (user == null ? "" : user.toLowerCase(Locale.ROOT));
    }
}
