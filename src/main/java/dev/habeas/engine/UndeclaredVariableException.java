package dev.habeas.engine;

import org.camunda.bpm.engine.BadUserRequestException;

/** Someone tried to store a variable or a value that no model declares. Name and value are not repeated: they may be personal data. */
public final class UndeclaredVariableException extends BadUserRequestException {

    UndeclaredVariableException() {
        super("HABEAS-ENG-003 Only declared variables with declared values can be stored; personal data belongs to the"
                + " case page, and a request is made at POST /api/v1/requests");
    }
}
