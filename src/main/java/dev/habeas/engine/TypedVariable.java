package dev.habeas.engine;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * One declared process variable: its name, its type and the values it may hold. Only declared variables can be stored
 * in the engine (see {@link VariableGuard}), and none of the kinds offered here can hold a sentence or a name: codes
 * from a fixed list, random ids, truth values and instants.
 *
 * @param <T> the type that code reads and writes
 */
public final class TypedVariable<T> {

    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final String name;
    private final Predicate<Object> accepts;
    private final Function<T, Object> toEngine;
    private final Function<Object, T> fromEngine;

    private TypedVariable(
            String name, Predicate<Object> accepts, Function<T, Object> toEngine, Function<Object, T> fromEngine) {
        this.name = name;
        this.accepts = accepts;
        this.toEngine = toEngine;
        this.fromEngine = fromEngine;
    }

    /** A value from a fixed list of words. */
    public static TypedVariable<String> code(String name, Set<String> allowed) {
        return new TypedVariable<>(name, allowed::contains, code -> code, String.class::cast);
    }

    /**
     * A word from a list that the configuration holds and not the code.
     *
     * @param known asked each time, so that the list may come into being after the variable
     */
    public static TypedVariable<String> word(String name, Predicate<String> known) {
        return new TypedVariable<>(
                name, value -> value instanceof String text && known.test(text), word -> word, String.class::cast);
    }

    /** A random id in its usual text form. */
    public static TypedVariable<String> id(String name) {
        return new TypedVariable<>(
                name, value -> value instanceof String text && isId(text), id -> id, String.class::cast);
    }

    static boolean isId(String text) {
        return UUID_FORM.matcher(text).matches();
    }

    public static TypedVariable<Boolean> flag(String name) {
        return new TypedVariable<>(name, Boolean.class::isInstance, flag -> flag, Boolean.class::cast);
    }

    /** An instant that timers can wait for; the engine keeps it as a {@link Date} in UTC. */
    public static TypedVariable<Instant> instant(String name) {
        return new TypedVariable<>(name, Date.class::isInstance, Date::from, date -> ((Date) date).toInstant());
    }

    public String name() {
        return name;
    }

    /** Whether the engine may store this value under this name; null always may. */
    public boolean accepts(Object value) {
        return accepts.test(value);
    }

    public void set(VariableScope scope, T value) {
        scope.setVariable(name, toEngine.apply(value));
    }

    public void put(Map<String, Object> variables, T value) {
        variables.put(name, toEngine.apply(value));
    }

    public Optional<T> get(VariableScope scope) {
        return Optional.ofNullable(scope.getVariable(name)).map(fromEngine);
    }

    /** @throws MissingVariableException if the variable is not set */
    public T require(VariableScope scope) {
        return get(scope).orElseThrow(() -> new MissingVariableException(name));
    }
}
