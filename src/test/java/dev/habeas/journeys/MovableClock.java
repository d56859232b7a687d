package dev.habeas.journeys;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** Runs like any clock, ahead of time by as much as a test has lived through. The engine's clock goes with it. */
final class MovableClock extends Clock {

    private volatile Duration ahead = Duration.ZERO;

    /** Goes on by a step; time never goes back. */
    synchronized void advance(Duration step) {
        ahead = ahead.plus(step.isNegative() ? Duration.ZERO : step);
        ClockUtil.offset(ahead.toMillis());
    }

    /** Goes on to an instant, unless it is past. */
    void advanceTo(Instant instant) {
        advance(Duration.between(instant(), instant));
    }

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("UTC only");
    }
}
