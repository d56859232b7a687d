package dev.habeas.portal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Bounds how much one network address can send. Of an IPv6 address the first half counts, because its owner has the other
 * half to choose from. Remembers a bounded number of addresses, in memory only.
 */
@Component
class AddressThrottle {

    static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int MOST = 50_000;

    private final PortalProperties settings;
    private final Clock clock;
    private final Map<String, Count> counts = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
            return size() > MOST;
        }
    };

    AddressThrottle(PortalProperties settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Counts one form. @return how long to wait; zero if it may be taken */
    synchronized Duration count(String address) {
        Instant now = clock.instant();
        String network = network(address);
        Count before = counts.get(network);
        Count count = before == null || !now.isBefore(before.until())
                ? new Count(1, now.plus(WINDOW))
                : new Count(before.sent() + 1, before.until());
        counts.put(network, count);
        return count.sent() > settings.postsPerAddress() ? Duration.between(now, count.until()) : Duration.ZERO;
    }

    private static String network(String address) {
        String[] parts = address.split(":", -1);
        return parts.length < 5 || address.contains("::")
                ? address
                : String.join(":", parts[0], parts[1], parts[2], parts[3]);
    }

    private record Count(int sent, Instant until) {}
}
