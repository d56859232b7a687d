package dev.habeas.journeys;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;

/** Waiting for what happens by itself, and watching that something does not. */
final class Eventually {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** Many times the pace at which the application looks for work; see {@link Surroundings}. */
    private static final Duration WATCH = Duration.ofMillis(1500);

    private Eventually() {}

    /** Waits until the assertion holds. */
    static void eventually(ThrowingRunnable assertion) {
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .ignoreExceptions()
                .untilAsserted(assertion);
    }

    /** Watches that the assertion holds while the application has every opportunity to break it. */
    static void stays(ThrowingRunnable assertion) {
        Awaitility.await()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(200))
                .during(WATCH)
                .atMost(PATIENCE)
                .failFast(assertion)
                .untilAsserted(assertion);
    }
}
