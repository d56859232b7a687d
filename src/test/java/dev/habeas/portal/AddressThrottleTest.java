package dev.habeas.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** Somebody sends one form after another. */
class AddressThrottleTest {

    private Instant now = Instant.parse("2026-03-05T10:00:00Z");
    private final AddressThrottle throttle = new AddressThrottle(
            new PortalProperties(
                    null,
                    Duration.ofDays(7),
                    Duration.ofDays(90),
                    3,
                    2,
                    Duration.ofSeconds(1),
                    LocalDate.of(2026, 11, 24)),
            new Clock() {
                @Override
                public Instant instant() {
                    return now;
                }

                @Override
                public ZoneOffset getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(java.time.ZoneId zone) {
                    return this;
                }
            });

    @Test
    void anAddressMayGoOnAfterTheWindow() {
        assertThat(throttle.count("192.0.2.1")).isZero();
        assertThat(throttle.count("192.0.2.1")).isZero();
        assertThat(throttle.count("192.0.2.1")).isEqualTo(AddressThrottle.WINDOW);
        now = now.plus(AddressThrottle.WINDOW);
        assertThat(throttle.count("192.0.2.1")).isZero();
    }

    @Test
    void othersAreNotSlowed() {
        for (int i = 0; i < 5; i++) {
            throttle.count("192.0.2.1");
        }
        assertThat(throttle.count("192.0.2.2")).isZero();
    }

    @Test
    void whoOwnsANetworkDoesNotGainByItsManyAddresses() {
        throttle.count("2001:db8:1:2:0:0:0:1");
        throttle.count("2001:db8:1:2:0:0:0:2");
        assertThat(throttle.count("2001:db8:1:2:a:b:c:d")).isPositive();
        assertThat(throttle.count("2001:db8:1:3:0:0:0:1")).isZero();
    }

    @Test
    void itDoesNotRememberWithoutBound() {
        throttle.count("192.0.2.1");
        throttle.count("192.0.2.1");
        for (int i = 0; i < 60_000; i++) {
            throttle.count("host-" + i);
        }
        assertThat(throttle.count("192.0.2.1")).isZero();
    }
}
