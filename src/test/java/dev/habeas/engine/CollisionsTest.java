package dev.habeas.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.Test;

class CollisionsTest {

    private final AtomicInteger runs = new AtomicInteger();

    @Test
    void whatWasUndoneInFavourOfAnotherIsTriedAgain() {
        Collisions.retried(() -> fail(2, new OptimisticLockingException("updated by another transaction")));
        assertThat(runs).hasValue(3);

        runs.set(0);
        Collisions.retried(() -> fail(1, new ProcessEngineException("flush", new SQLException("deadlock", "40P01"))));
        assertThat(runs).hasValue(2);
    }

    @Test
    void anythingElseIsNotRepeated() {
        ProcessEngineException wrong = new ProcessEngineException("flush", new SQLException("no such column", "42703"));

        assertThatThrownBy(() -> Collisions.retried(() -> fail(1, wrong))).isSameAs(wrong);

        assertThat(runs).hasValue(1);
    }

    private void fail(int times, ProcessEngineException with) {
        if (runs.incrementAndGet() <= times) {
            throw with;
        }
    }
}
