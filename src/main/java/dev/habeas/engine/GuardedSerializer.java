package dev.habeas.engine;

import org.camunda.bpm.engine.impl.variable.serializer.TypedValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.ValueFields;
import org.camunda.bpm.engine.variable.impl.value.UntypedValueImpl;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.camunda.bpm.engine.variable.value.TypedValue;

/** Asks the {@link VariableGuard} before a value is written; otherwise does what the engine's own serializer does. */
final class GuardedSerializer<T extends TypedValue> implements TypedValueSerializer<T> {

    private final TypedValueSerializer<T> original;
    private final VariableGuard guard;

    GuardedSerializer(TypedValueSerializer<T> original, VariableGuard guard) {
        this.original = original;
        this.guard = guard;
    }

    @Override
    public void writeValue(T value, ValueFields fields) {
        guard.check(value.getValue(), fields);
        original.writeValue(value, fields);
    }

    @Override
    public String getName() {
        return original.getName();
    }

    @Override
    public String getSerializationDataformat() {
        return original.getSerializationDataformat();
    }

    @Override
    public ValueType getType() {
        return original.getType();
    }

    @Override
    public T readValue(ValueFields fields, boolean deserialize, boolean isTransient) {
        return original.readValue(fields, deserialize, isTransient);
    }

    @Override
    public boolean canHandle(TypedValue value) {
        return original.canHandle(value);
    }

    @Override
    public T convertToTypedValue(UntypedValueImpl untyped) {
        return original.convertToTypedValue(untyped);
    }

    @Override
    public boolean isMutableValue(T value) {
        return original.isMutableValue(value);
    }
}
