package dev.habeas.engine;

import java.util.Set;

/** Implemented by the one class that binds a model to the code: it names the model and declares its variables. */
public interface ProcessBinding {

    /** The process id, which is also the name of the model's file. */
    String key();

    /** Every variable the model may store; what is not declared by any binding is refused. */
    Set<TypedVariable<?>> variables();
}
