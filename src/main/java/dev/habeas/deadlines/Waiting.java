package dev.habeas.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** A pause in days of the zone of the case. */
record Waiting(Pause.Kind kind, LocalDate askedOn, Optional<LocalDate> answered) {

    static Waiting of(Pause pause, ZoneId zone) {
        Instant answeredAt = pause.answeredAt();
        return new Waiting(
                pause.kind(),
                LocalDate.ofInstant(pause.askedAt(), zone),
                Optional.ofNullable(answeredAt).map(at -> LocalDate.ofInstant(at, zone)));
    }
}
