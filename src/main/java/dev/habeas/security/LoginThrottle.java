package dev.habeas.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Slows guessing down per address and user, and per address, before the password is looked at. The engine's own
 * lock-out is off: it locks a user whoever guessed, so that strangers could keep all staff out.
 */
@Component
class LoginThrottle {

    static final int PER_USER = 5;
    static final int PER_ADDRESS = 50;
    static final Duration WINDOW = Duration.ofMinutes(5);
    private static final int MOST = 20_000;

    private final Clock clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > MOST;
        }
    };

    LoginThrottle(Clock clock) {
        this.clock = clock;
    }

    /** @return how long to wait before the next attempt; zero if it may be made now */
    synchronized Duration delay(String address, @Nullable String user) {
        Duration forUser = left(key(address, user), PER_USER);
        Duration forAddress = left(address, PER_ADDRESS);
        return forUser.compareTo(forAddress) > 0 ? forUser : forAddress;
    }

    synchronized void failed(String address, @Nullable String user) {
        count(key(address, user));
        count(address);
    }

    synchronized void succeeded(String address, @Nullable String user) {
        failures.remove(key(address, user));
    }

    private void count(String key) {
        Instant now = clock.instant();
        Failures known = failures.get(key);
        failures.put(
                key,
                known == null || !now.isBefore(known.until())
                        ? new Failures(1, now.plus(WINDOW))
                        : new Failures(known.count() + 1, known.until()));
    }

    private Duration left(String key, int most) {
        Failures known = failures.get(key);
        Instant now = clock.instant();
        return known == null || known.count() < most || !now.isBefore(known.until())
                ? Duration.ZERO
                : Duration.between(now, known.until());
    }

    private static String key(String address, @Nullable String user) {
        return address + ' ' + (user == null ? "" : user.toLowerCase(Locale.ROOT));
    }

    private record Failures(int count, Instant until) {}
}
