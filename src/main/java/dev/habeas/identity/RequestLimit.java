package dev.habeas.identity;

import dev.habeas.web.NetworkAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A bucket of attempts per caller that fills up evenly within a minute. Remembers a bounded number of callers, the longest
 * unseen is forgotten first. Thread-safe.
 */
final class RequestLimit {

    private static final int MOST = 20_000;
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final int perMinute;
    private final Clock clock;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST;
        }
    };

    RequestLimit(int perMinute, Clock clock) {
        this.perMinute = perMinute;
        this.clock = clock;
    }

    /** Takes one attempt; false if none is left now. A caller is a {@link NetworkAddress}. */
    synchronized boolean allows(String address) {
        String caller = NetworkAddress.network(address);
        Instant now = clock.instant();
        Bucket known = buckets.getOrDefault(caller, new Bucket(perMinute, now));
        double grown = (double) Duration.between(known.at(), now).toMillis() / WINDOW.toMillis() * perMinute;
        double left = Math.min(perMinute, known.left() + Math.max(0, grown));
        buckets.put(caller, new Bucket(left >= 1 ? left - 1 : left, now));
        return left >= 1;
    }

    private record Bucket(double left, Instant at) {}
}
