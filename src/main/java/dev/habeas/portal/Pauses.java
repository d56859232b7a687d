package dev.habeas.portal;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Lets forms wait without keeping a thread of the server, so that those who hurry have to wait and nobody else. */
final class Pauses {

    /** Each keeps a connection; whoever comes beyond is told to come back. */
    private static final int MOST = 2_000;

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final AtomicInteger waiting = new AtomicInteger();

    /**
     * Handles the request again after the pause, from the beginning and as an asynchronous dispatch.
     *
     * @return whether it waits; if not, too many do
     */
    boolean begin(HttpServletRequest request, Duration pause) {
        if (waiting.incrementAndGet() > MOST) {
            waiting.decrementAndGet();
            return false;
        }
        AsyncContext paused = request.startAsync();
        paused.setTimeout(TIMEOUT.toMillis());
        CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> end(paused));
        return true;
    }

    private void end(AsyncContext paused) {
        waiting.decrementAndGet();
        try {
            paused.dispatch();
        } catch (IllegalStateException e) {
            // Whoever waited has gone.
            return;
        }
    }
}
