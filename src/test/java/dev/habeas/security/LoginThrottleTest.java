package dev.habeas.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** Someone guesses passwords. */
class LoginThrottleTest {

    private final MovedClock clock = new MovedClock();
    private final LoginThrottle throttle = new LoginThrottle(clock);

    @Test
    void fewMistakesCostNothing() {
        fail(LoginThrottle.PER_USER - 1, "10.0.0.1", "analyst");
        assertThat(throttle.delay("10.0.0.1", "analyst")).isZero();
    }

    @Test
    void manyMistakesCostTheRestOfTheWindow() {
        fail(LoginThrottle.PER_USER, "10.0.0.1", "analyst");
        clock.now = clock.now.plusSeconds(60);
        assertThat(throttle.delay("10.0.0.1", "Analyst")).isEqualTo(LoginThrottle.WINDOW.minusSeconds(60));
        clock.now = clock.now.plus(LoginThrottle.WINDOW);
        assertThat(throttle.delay("10.0.0.1", "analyst")).isZero();
    }

    @Test
    void theOwnerOfAnIpv6NetworkHasNoMoreGuessesThanAnybody() {
        for (int i = 1; i <= LoginThrottle.PER_USER; i++) {
            fail(1, "2001:db8::" + i, "analyst");
        }
        assertThat(throttle.delay("2001:db8::ffff", "analyst")).isEqualTo(LoginThrottle.WINDOW);
        assertThat(throttle.delay("2001:db8:0:1::1", "analyst")).isZero();
    }

    @Test
    void theOwnerElsewhereIsNotLockedOut() {
        fail(1000, "10.0.0.1", "analyst");
        assertThat(throttle.delay("10.0.0.2", "analyst")).isZero();
    }

    @Test
    void colleaguesBehindTheSameAddressAreNotLockedOutByOne() {
        fail(LoginThrottle.PER_USER, "10.0.0.1", "analyst");
        assertThat(throttle.delay("10.0.0.1", "officer")).isZero();
    }

    @Test
    void tryingManyUsersFromOneAddressIsSlowedDownToo() {
        for (int user = 0; user < LoginThrottle.PER_ADDRESS; user++) {
            throttle.failed("10.0.0.1", "user" + user);
        }
        assertThat(throttle.delay("10.0.0.1", "fresh")).isPositive();
    }

    @Test
    void aRightPasswordForgetsTheMistakes() {
        fail(LoginThrottle.PER_USER - 1, "10.0.0.1", "analyst");
        throttle.succeeded("10.0.0.1", "analyst");
        fail(1, "10.0.0.1", "analyst");
        assertThat(throttle.delay("10.0.0.1", "analyst")).isZero();
    }

    @Test
    void memoryIsBounded() {
        fail(LoginThrottle.PER_USER, "10.0.0.1", "analyst");
        for (int address = 0; address < 30_000; address++) {
            throttle.failed("address" + address, "analyst");
        }
        assertThat(throttle.delay("10.0.0.1", "analyst")).isEqualTo(Duration.ZERO);
    }

    private void fail(int times, String address, String user) {
        for (int attempt = 0; attempt < times; attempt++) {
            throttle.failed(address, user);
        }
    }

    private static final class MovedClock extends Clock {

        private Instant now = Instant.parse("2026-11-24T10:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
