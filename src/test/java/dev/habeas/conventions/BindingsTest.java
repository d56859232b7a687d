package dev.habeas.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The models and the classes that bind them agree, both ways. */
class BindingsTest {

    private static final List<Model> MODELS = Model.under(ModelConventionsTest.PROCESSES);
    private static final Map<String, Binding> BINDINGS =
            Binding.all().stream().collect(Collectors.toMap(Binding::key, Function.identity()));

    @Test
    void everyModelHasOneBindingAndEveryBindingAModel() {
        assertThat(MODELS).isNotEmpty();
        assertThat(MODELS).extracting(Model::name).containsExactlyInAnyOrderElementsOf(BINDINGS.keySet());
    }

    @TestFactory
    Stream<DynamicTest> whatTheModelStoresIsDeclared() {
        return each((model, binding) -> assertThat(mayUse(model)).containsAll(ModelNames.variables(model)));
    }

    /** What only a message carries stands in no element; then the process says so in its documentation. */
    @TestFactory
    Stream<DynamicTest> whatIsDeclaredIsUsed() {
        return each((model, binding) -> {
            Set<String> used = new TreeSet<>(ModelNames.variables(model));
            used.addAll(ModelNames.passedTo(model.name(), MODELS));
            used.addAll(ModelNames.documented(model));
            assertThat(used).containsAll(binding.variables());
            assertThat(binding.variables()).containsAll(binding.constants());
        });
    }

    @TestFactory
    Stream<DynamicTest> whatIsPassedIsDeclared() {
        return each(
                (model, binding) -> assertThat(mayUse(model)).containsAll(ModelNames.passedTo(model.name(), MODELS)));
    }

    /** What one process throws or sends another may catch, so a word is declared once and used somewhere. */
    @TestFactory
    Stream<DynamicTest> messagesErrorsAndTopicsAreShared() {
        Set<String> known = BINDINGS.values().stream()
                .flatMap(each -> each.words().stream())
                .collect(Collectors.toSet());
        Set<String> used = MODELS.stream()
                .flatMap(model -> ModelNames.words(model).stream())
                .collect(Collectors.toSet());
        return each((model, binding) -> {
            assertThat(known).containsAll(ModelNames.words(model));
            assertThat(used).containsAll(binding.words());
        });
    }

    private Stream<DynamicTest> each(Check check) {
        return MODELS.stream()
                .filter(model -> BINDINGS.containsKey(model.name()))
                .map(model -> DynamicTest.dynamicTest(model.name(), () -> check.on(model, BINDINGS.get(model.name()))));
    }

    /** A called process also knows what its callers hand over. */
    private Set<String> mayUse(Model model) {
        Stream<Model> callers = MODELS.stream()
                .filter(other -> other.all(CallActivity.class).stream()
                        .anyMatch(call -> call.getCalledElement().equals(model.name())));
        return Stream.concat(Stream.of(model), callers)
                .map(each -> BINDINGS.get(each.name()))
                .flatMap(binding -> binding.variables().stream())
                .collect(Collectors.toSet());
    }

    @FunctionalInterface
    private interface Check {

        void on(Model model, Binding binding);
    }
}
