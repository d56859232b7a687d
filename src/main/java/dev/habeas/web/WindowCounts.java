package dev.habeas.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts something per key, such as a network address, within a window that begins with the first. Remembers a bounded
 * number of keys, in memory only; the longest unseen is forgotten first. Thread-safe.
 */
public final class WindowCounts {

    private final Clock clock;
    private final Duration window;
    private final Map<String, Count> counts;

    /** @param most how many keys are remembered */
    public WindowCounts(Clock clock, Duration window, int most) {
        this.clock = clock;
        this.window = window;
        this.counts = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
                return size() > most;
            }
        };
    }

    /** @return how often it was counted in its window, this time included */
    public synchronized int count(String key) {
        Instant now = clock.instant();
        Count known = running(key, now);
        Count next = known == null ? new Count(1, now.plus(window)) : new Count(known.times() + 1, known.until());
        counts.put(key, next);
        return next.times();
    }

    /** How long until the window of the key ends, if it was counted this often; otherwise zero. */
    public synchronized Duration left(String key, int often) {
        Instant now = clock.instant();
        Count known = running(key, now);
        return known == null || known.times() < often ? Duration.ZERO : Duration.between(now, known.until());
    }

    public synchronized void forget(String key) {
        counts.remove(key);
    }

    /** Null if the key is unknown or its window has ended. */
    private @Nullable Count running(String key, Instant now) {
        Count known = counts.get(key);
        return known == null || !now.isBefore(known.until()) ? null : known;
    }

    private record Count(int times, Instant until) {}
}
