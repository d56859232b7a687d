package dev.habeas.processors;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When to try again. The first attempt is free; after the schedule's last pause comes the last attempt. */
@Component
public final class RetrySchedule {

    private static final double JITTER = 0.1;

    private final List<Duration> pauses;
    private final RandomGenerator random = RandomGenerator.getDefault();

    RetrySchedule(ProcessorSettings settings) {
        this.pauses = List.copyOf(settings.retrySchedule());
    }

    /** Whether no attempt is left after this many. */
    public boolean isExhausted(int attempts) {
        return attempts > pauses.size();
    }

    /**
     * The pause after this many attempts, up to a tenth longer at random so that retries do not come in waves.
     *
     * @param asked what the recipient asked for; it can only lengthen the pause, at most to the schedule's longest
     */
    public Duration pauseAfter(int attempts, @Nullable Duration asked) {
        Duration planned = pauses.get(attempts - 1);
        Duration pause = asked == null || asked.compareTo(planned) <= 0 ? planned : min(asked, longest());
        return pause.plusMillis((long) (pause.toMillis() * JITTER * random.nextDouble()));
    }

    private Duration longest() {
        return pauses.stream().max(Duration::compareTo).orElse(Duration.ZERO);
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
