package dev.habeas.engine;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;

/** Repeats work that met a job of the engine at the same process: the one that comes second is undone and may try again. */
public final class Collisions {

    private static final int ATTEMPTS = 6;
    private static final Duration PAUSE = Duration.ofMillis(100);

    /** How PostgreSQL begins the states of a transaction that it undid in favour of another, such as a deadlock. */
    private static final String ROLLED_BACK = "40";

    private Collisions() {}

    /** @param work one transaction of its own, harmless to repeat when it was undone */
    public static void retried(Runnable work) {
        repeated(() -> {
            work.run();
            return true;
        });
    }

    /** As {@link #retried}, for work that has a result. */
    public static <T extends @Nullable Object> T repeated(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (ProcessEngineException | ConcurrencyFailureException e) {
                if (attempt == ATTEMPTS || !isCollision(e)) {
                    throw e;
                }
                LockSupport.parkNanos(PAUSE.multipliedBy(attempt).toNanos());
            }
        }
    }

    private static boolean isCollision(RuntimeException e) {
        return e instanceof OptimisticLockingException
                || e instanceof ConcurrencyFailureException
                || Stream.iterate((Throwable) e, each -> each != null, Throwable::getCause)
                        .filter(SQLException.class::isInstance)
                        .map(each -> Optional.ofNullable(((SQLException) each).getSQLState()))
                        .flatMap(Optional::stream)
                        .anyMatch(state -> state.startsWith(ROLLED_BACK));
    }
}
