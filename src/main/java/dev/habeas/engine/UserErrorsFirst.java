package dev.habeas.engine;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;

/**
 * The engine wraps what a listener throws, so that REST answers 500. When the cause is the user's, this brings the
 * cause to the front and REST answers 400 with its message.
 */
final class UserErrorsFirst extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (ProcessEngineException e) {
            throw userErrorIn(e) instanceof BadUserRequestException cause ? cause : e;
        }
    }

    private static @Nullable Throwable userErrorIn(Throwable thrown) {
        Throwable current = thrown;
        while (current != null && !(current instanceof BadUserRequestException)) {
            current = current.getCause();
        }
        return current;
    }
}
