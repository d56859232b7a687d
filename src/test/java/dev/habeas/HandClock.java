package dev.habeas;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Stands still until a test moves it by hand. */
public final class HandClock extends Clock {

    private Instant now;

    private HandClock(Instant now) {
        this.now = now;
    }

    /** @param time ISO 8601, such as {@code 2026-03-05T09:00:00Z} */
    public static HandClock at(String time) {
        return new HandClock(Instant.parse(time));
    }

    public void advance(Duration step) {
        now = now.plus(step);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
