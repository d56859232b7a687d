package dev.habeas.portal;

import dev.habeas.web.WindowCounts;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/**
 * Bounds how much one network address can send, and slows it down before. Of an IPv6 address the first half counts,
 * because its owner has the other half to choose from. Remembers a bounded number of addresses, in memory only.
 */
@Component
class AddressThrottle {

    static final Duration WINDOW = Duration.ofMinutes(10);
    static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private static final Duration STEP = Duration.ofMillis(100);
    private static final int MOST = 50_000;
    private static final int NETWORK_BYTES = 8;

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
        String network = network(address);
        int sent = counts.count(network);
        Duration step = STEP.multipliedBy(Math.max(0, sent - settings.unhurriedPosts()));
        Duration pause = step.compareTo(LONGEST_PAUSE) < 0 ? step : LONGEST_PAUSE;
        return new Turn(sent > settings.postsPerAddress() ? counts.left(network, sent) : Duration.ZERO, pause);
    }

    /** No name is looked up: what has a colon is an address of IPv6, or taken as it is. */
    private static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            byte[] bytes =
                    InetAddress.getByName(address.replaceFirst("%.*", "")).getAddress();
            return HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, NETWORK_BYTES));
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
