package dev.habeas.clock;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** The time of application and engine alike: it stands still until a test moves it. */
final class TimeMachine extends Clock {

    private volatile Instant now = Instant.parse("2026-03-02T09:00:00Z");

    void travelTo(Instant time) {
        now = time;
        ClockUtil.setCurrentTime(Date.from(time));
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
        throw new UnsupportedOperationException("The application runs in UTC");
    }
}
