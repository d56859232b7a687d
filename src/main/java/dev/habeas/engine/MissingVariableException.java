package dev.habeas.engine;

/** A model reached a step without a variable that the step needs: a fault of the model or of its caller. */
public final class MissingVariableException extends IllegalStateException {

    MissingVariableException(String name) {
        super("HABEAS-ENG-001 Process variable '" + name + "' is not set");
    }
}
