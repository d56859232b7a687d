package dev.habeas.engine;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.impl.variable.serializer.TypedValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.ValueFields;
import org.camunda.bpm.engine.impl.variable.serializer.VariableSerializers;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.util.function.SingletonSupplier;

/**
 * Lets only declared variables with declared values into the engine's tables, whoever sets them: our code, a form, a
 * REST client. This is what keeps personal data out of the engine, and outsiders from setting variables that shadow
 * beans or decide gateways by names of their own.
 */
final class VariableGuard {

    private static final List<String> SIMPLE =
            List.of("string", "boolean", "date", "integer", "long", "short", "double");
    private static final List<String> NEVER = List.of("bytes", "file", "serializable");
    private static final Set<String> MULTI_INSTANCE =
            Set.of("nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances", "loopCounter");

    private final Supplier<Map<String, List<TypedVariable<?>>>> declared;

    /** Bindings are asked for on first use, because they need the engine that needs this guard. */
    VariableGuard(ObjectProvider<ProcessBinding> bindings) {
        this.declared = SingletonSupplier.of(() -> declarationsOf(bindings));
    }

    private static Map<String, List<TypedVariable<?>>> declarationsOf(ObjectProvider<ProcessBinding> bindings) {
        return bindings.stream()
                .flatMap(binding -> binding.variables().stream())
                .collect(Collectors.groupingBy(TypedVariable::name));
    }

    void install(VariableSerializers serializers) {
        NEVER.stream().map(serializers::getSerializerByName).forEach(serializers::removeSerializer);
        SIMPLE.forEach(name -> guard(serializers, name));
    }

    private void guard(VariableSerializers serializers, String name) {
        TypedValueSerializer<?> original = serializers.getSerializerByName(name);
        int index = serializers.getSerializerIndex(original);
        serializers.removeSerializer(original);
        serializers.addSerializer(new GuardedSerializer<>(original, this), index);
    }

    /** @throws UndeclaredVariableException if the field is a process variable that may not hold this value */
    void check(@Nullable Object value, ValueFields field) {
        if (field instanceof VariableInstanceEntity variable
                && value != null
                && !MULTI_INSTANCE.contains(variable.getName())) {
            if (declared.get().getOrDefault(variable.getName(), List.of()).stream()
                    .noneMatch(declaration -> declaration.accepts(value))) {
                throw new UndeclaredVariableException();
            }
            String before = field.getTextValue();
            if (before != null && TypedVariable.isId(before) && !before.equals(value)) {
                // What a case, a recipient or a notice is known by decides whose decisions count, and never changes.
                throw new UndeclaredVariableException();
            }
        }
    }
}
