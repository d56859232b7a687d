package dev.habeas.portal;

import dev.habeas.web.NetworkAddress;
import dev.habeas.web.WindowCounts;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Bounds how much one {@link NetworkAddress} can send, and slows it down before. Remembers a bounded number of addresses, in
 * memory only.
 */
@Component
class AddressThrottle {

    static final Duration WINDOW = Duration.ofMinutes(10);
    static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private static final Duration STEP = Duration.ofMillis(100);
    private static final int MOST = 50_000;

    private final PortalProperties settings;
    private final WindowCounts counts;

    AddressThrottle(PortalProperties settings, Clock clock) {
        this.settings = settings;
        this.counts = new WindowCounts(clock, WINDOW, MOST);
    }

    /**
     * What becomes of a form.
     *
     * @param refusedFor time until one is taken again; zero if this one is
     * @param pause before it is looked at, or refused
     */
    record Turn(Duration refusedFor, Duration pause) {

        boolean isRefused() {
            return !refusedFor.isZero();
        }
    }

    /** Counts one form. Each after the first few waits a little longer, so that a flood leaves the others their share. */
    Turn count(String address) {
        String network = NetworkAddress.network(address);
        int sent = counts.count(network);
        Duration step = STEP.multipliedBy(Math.max(0, sent - settings.unhurriedPosts()));
        Duration pause = step.compareTo(LONGEST_PAUSE) < 0 ? step : LONGEST_PAUSE;
        return new Turn(sent > settings.postsPerAddress() ? counts.left(network, sent) : Duration.ZERO, pause);
    }
}
