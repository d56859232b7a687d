package dev.habeas.conventions;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.habeas.engine.ProcessBinding;
import dev.habeas.engine.TypedVariable;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A class that binds a model to the code, and what it declares. */
record Binding(Class<?> type) {

    static List<Binding> all() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dev.habeas").stream()
                        .filter(type -> type.isAssignableTo(ProcessBinding.class)
                                && !type.getModifiers().contains(JavaModifier.ABSTRACT))
                        .map(JavaClass::reflect)
                        .<Binding>map(Binding::new)
                        .toList();
    }

    String key() {
        return instance().key();
    }

    /** What the engine lets the model store. */
    Set<String> variables() {
        return instance().variables().stream().map(TypedVariable::name).collect(Collectors.toSet());
    }

    /** The names of the variables that code can use. */
    Set<String> constants() {
        return values(TypedVariable.class).map(TypedVariable::name).collect(Collectors.toSet());
    }

    /** Message names, error codes and topics. */
    Set<String> words() {
        return values(String.class).filter(word -> !word.equals(key())).collect(Collectors.toSet());
    }

    private <T> Stream<T> values(Class<T> wanted) {
        return Stream.<Class<?>>iterate(type, each -> each != null, Class::getSuperclass)
                .flatMap(each -> Arrays.stream(each.getDeclaredFields()))
                .filter(field -> Modifier.isStatic(field.getModifiers()) && wanted.isAssignableFrom(field.getType()))
                .map(field -> wanted.cast(valueOf(field)));
    }

    private static Object valueOf(Field field) {
        try {
            field.setAccessible(true);
            return field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Declarations need nothing of what is injected. */
    private ProcessBinding instance() {
        try {
            Constructor<?> constructor = type.getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            return (ProcessBinding) constructor.newInstance(new Object[constructor.getParameterCount()]);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " cannot be made without its collaborators", e);
        }
    }

    @Override
    public String toString() {
        return type.getSimpleName();
    }
}
