package dev.habeas.engine;

import java.util.Set;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A person who takes or completes a task must not be told that a timer of the same case came first: what the database undid
 * in its favour is done again. Jobs are repeated by the engine itself; inside a transaction of somebody else, that one decides.
 */
final class RepeatsWhatPeopleDo extends CommandInterceptor {

    private static final Set<Class<?>> BY_PEOPLE =
            Set.of(ClaimTaskCmd.class, CompleteTaskCmd.class, SubmitTaskFormCmd.class);

    @Override
    public <T> T execute(Command<T> command) {
        if (!BY_PEOPLE.contains(command.getClass()) || TransactionSynchronizationManager.isActualTransactionActive()) {
            return next.execute(command);
        }
        return Collisions.repeated(() -> next.execute(command));
    }
}
