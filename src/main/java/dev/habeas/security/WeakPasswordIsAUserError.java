package dev.habeas.security;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cmd.SaveUserCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** The engine refuses a weak password as if it had failed itself; this lets REST answer 400 with a message that helps. */
final class WeakPasswordIsAUserError extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (ProcessEngineException e) {
            if (command instanceof SaveUserCmd && "Password does not match policy".equals(e.getMessage())) {
                throw new BadUserRequestException(
                        "HABEAS-SEC-011 The password needs ten characters, must not contain the user id and must not be one that everybody tries first");
            }
            throw e;
        }
    }
}
