package dev.habeas.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.habeas.HandClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Somebody tries links and codes. */
class RequestLimitTest {

    private final HandClock clock = HandClock.at("2026-03-05T09:00:00Z");
    private final RequestLimit limit = new RequestLimit(2, clock);

    @Test
    void theOwnerOfAnIpv6NetworkHasNoMoreAttemptsThanAnybody() {
        assertThat(limit.allows("2001:db8::1")).isTrue();
        assertThat(limit.allows("2001:db8::2")).isTrue();
        assertThat(limit.allows("2001:db8:0:0:ffff::3")).isFalse();
        assertThat(limit.allows("2001:db8:0:1::1")).isTrue();
    }

    @Test
    void eachIpv4AddressHasItsOwnAndTheyGrowAgain() {
        assertThat(limit.allows("192.0.2.1")).isTrue();
        assertThat(limit.allows("192.0.2.1")).isTrue();
        assertThat(limit.allows("192.0.2.1")).isFalse();
        assertThat(limit.allows("192.0.2.2")).isTrue();
        clock.advance(Duration.ofSeconds(30));
        assertThat(limit.allows("192.0.2.1")).isTrue();
        assertThat(limit.allows("192.0.2.1")).isFalse();
    }
}
