package dev.habeas.portal;

import dev.habeas.web.WindowCounts;
import java.time.Clock;
import java.time.Duration;
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
    private final WindowCounts counts;

    AddressThrottle(PortalProperties settings, Clock clock) {
        this.settings = settings;
        this.counts = new WindowCounts(clock, WINDOW, MOST);
    }

    /** Counts one form. @return how long to wait; zero if it may be taken */
    Duration count(String address) {
        String network = network(address);
        counts.count(network);
        return counts.left(network, settings.postsPerAddress() + 1);
    }

    private static String network(String address) {
        String[] parts = address.split(":", -1);
        return parts.length < 5 || address.contains("::")
                ? address
                : String.join(":", parts[0], parts[1], parts[2], parts[3]);
    }
}
