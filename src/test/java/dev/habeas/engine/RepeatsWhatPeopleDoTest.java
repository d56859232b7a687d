package dev.habeas.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class RepeatsWhatPeopleDoTest {

    private final AtomicInteger runs = new AtomicInteger();
    private final RepeatsWhatPeopleDo interceptor = new RepeatsWhatPeopleDo();

    RepeatsWhatPeopleDoTest() {
        interceptor.setNext(new CommandExecutor() {
            @Override
            public <T> T execute(Command<T> command) {
                if (runs.incrementAndGet() == 1) {
                    throw new OptimisticLockingException("updated by a timer");
                }
                return null;
            }
        });
    }

    @AfterEach
    void nobodyElsesTransaction() {
        TransactionSynchronizationManager.setActualTransactionActive(false);
    }

    @Test
    void whoTakesOrCompletesATaskIsNotToldThatATimerCameFirst() {
        interceptor.execute(new CompleteTaskCmd("task", Map.of()));
        assertThat(runs).hasValue(2);

        runs.set(0);
        interceptor.execute(new ClaimTaskCmd("task", "analyst"));
        assertThat(runs).hasValue(2);
    }

    @Test
    void nothingElseIsRepeatedNorAnythingInsideATransactionOfSomebodyElse() {
        assertThatThrownBy(() -> interceptor.execute(new DeleteTaskCmd("task", "over", true)))
                .isInstanceOf(OptimisticLockingException.class);
        assertThat(runs).hasValue(1);

        runs.set(0);
        TransactionSynchronizationManager.setActualTransactionActive(true);
        assertThatThrownBy(() -> interceptor.execute(new CompleteTaskCmd("task", Map.of())))
                .isInstanceOf(OptimisticLockingException.class);
        assertThat(runs).hasValue(1);
    }
}
