package dev.habeas.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody sends one form after another. */
class AddressThrottleTest {

    private static final AddressThrottle.Turn AT_ONCE = new AddressThrottle.Turn(Duration.ZERO, Duration.ZERO);

    private Instant now = Instant.parse("2026-03-05T10:00:00Z");
    private final AddressThrottle throttle = new AddressThrottle(
            new PortalProperties(
                    null,
                    Duration.ofDays(7),
                    Duration.ofDays(90),
                    3,
                    30,
                    5,
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
        send("192.0.2.1", 30);
        assertThat(throttle.count("192.0.2.1").refusedFor()).isEqualTo(AddressThrottle.WINDOW);
        now = now.plus(AddressThrottle.WINDOW);
        assertThat(throttle.count("192.0.2.1")).isEqualTo(AT_ONCE);
    }

    @Test
    void eachFormAfterTheFirstFewWaitsALittleLonger() {
        send("192.0.2.1", 4);
        assertThat(throttle.count("192.0.2.1")).isEqualTo(AT_ONCE);
        assertThat(throttle.count("192.0.2.1").pause()).isEqualTo(Duration.ofMillis(100));
        assertThat(throttle.count("192.0.2.1").pause()).isEqualTo(Duration.ofMillis(200));
        send("192.0.2.1", 22);
        assertThat(throttle.count("192.0.2.1"))
                .isEqualTo(new AddressThrottle.Turn(Duration.ZERO, AddressThrottle.LONGEST_PAUSE));
    }

    @Test
    void othersAreNotSlowed() {
        send("192.0.2.1", 60);
        assertThat(throttle.count("192.0.2.2")).isEqualTo(AT_ONCE);
    }

    @Test
    void whoOwnsANetworkDoesNotGainByItsManyAddresses() {
        for (int i = 0; i < 30; i++) {
            throttle.count("2001:db8:1:2:0:0:0:" + i);
        }
        assertThat(throttle.count("2001:db8:1:2:a:b:c:d").isRefused()).isTrue();
        assertThat(throttle.count("2001:db8:1:3:0:0:0:1")).isEqualTo(AT_ONCE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2001:db8::%x", "2001:DB8::1:%x", "2001:db8:0:0:%x::", "2001:db8::%x%%eth0"})
    void norByTheShortFormOfThem(String form) {
        for (int i = 1; i <= 30; i++) {
            throttle.count(form.formatted(i));
        }
        assertThat(throttle.count("2001:db8:0:0:a:b:c:d").isRefused()).isTrue();
        assertThat(throttle.count("2001:db8:0:1::1")).isEqualTo(AT_ONCE);
    }

    @Test
    void itDoesNotRememberWithoutBound() {
        send("192.0.2.1", 30);
        for (int i = 0; i < 60_000; i++) {
            throttle.count("host-" + i);
        }
        assertThat(throttle.count("192.0.2.1")).isEqualTo(AT_ONCE);
    }

    private void send(String address, int times) {
        for (int i = 0; i < times; i++) {
            throttle.count(address);
        }
    }
}
