package dev.habeas.engine;

import org.camunda.bpm.engine.BadUserRequestException;

/** A person's step in a task was refused: the decision is incomplete, or the person may not take it. The message is shown to them. */
public final class TaskRefusedException extends BadUserRequestException {

    public TaskRefusedException(String message) {
        super(message);
    }
}
