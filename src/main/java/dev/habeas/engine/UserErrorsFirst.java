package dev.habeas.engine;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;

/**
 * The engine wraps what a listener throws, so that REST answers 500. When the cause is the user's, this brings the
 * cause to the front and REST answers 400 with its message. For the completion of a task REST takes only a form error
 * as the user's.
 */
final class UserErrorsFirst extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (ProcessEngineException e) {
            BadUserRequestException cause = userErrorIn(e);
            if (cause == null) {
                throw e;
            }
            throw completesTask(command) ? new FormFieldValidationException("refused", cause.getMessage()) : cause;
        }
    }

    private static boolean completesTask(Command<?> command) {
        return command instanceof CompleteTaskCmd || command instanceof SubmitTaskFormCmd;
    }

    private static @Nullable BadUserRequestException userErrorIn(Throwable thrown) {
        for (Throwable current = thrown; current != null; current = current.getCause()) {
            if (current instanceof BadUserRequestException found) {
                return found;
            }
        }
        return null;
    }
}
