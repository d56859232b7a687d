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

    private final List<Model> models = Model.under(ModelConventionsTest.PROCESSES);
    private final Map<String, Binding> bindings =
            Binding.all().stream().collect(Collectors.toMap(Binding::key, Function.identity()));

    @Test
    void everyModelHasOneBindingAndEveryBindingAModel() {
        assertThat(models).isNotEmpty();
        assertThat(models).extracting(Model::name).containsExactlyInAnyOrderElementsOf(bindings.keySet());
    }

    @TestFactory
    Stream<DynamicTest> whatTheModelStoresIsDeclared() {
        return each((model, binding) -> assertThat(mayUse(model)).containsAll(ModelNames.variables(model)));
    }

    @TestFactory
    Stream<DynamicTest> whatIsDeclaredIsUsed() {
        return each((model, binding) -> {
            Set<String> used = new TreeSet<>(ModelNames.variables(model));
            used.addAll(ModelNames.passedTo(model.name(), models));
            assertThat(used).containsAll(binding.variables());
            assertThat(binding.variables()).isEqualTo(binding.constants());
        });
    }

    @TestFactory
    Stream<DynamicTest> whatIsPassedIsDeclared() {
        return each(
                (model, binding) -> assertThat(mayUse(model)).containsAll(ModelNames.passedTo(model.name(), models)));
    }

    /** An error that a called process throws is declared there and caught here. */
    @TestFactory
    Stream<DynamicTest> messagesErrorsAndTopicsAreShared() {
        Set<String> known = bindings.values().stream()
                .flatMap(each -> each.words().stream())
                .collect(Collectors.toSet());
        return each((model, binding) -> {
            assertThat(known).containsAll(ModelNames.words(model));
            assertThat(ModelNames.words(model)).containsAll(binding.words());
        });
    }

    private Stream<DynamicTest> each(Check check) {
        return models.stream()
                .filter(model -> bindings.containsKey(model.name()))
                .map(model -> DynamicTest.dynamicTest(model.name(), () -> check.on(model, bindings.get(model.name()))));
    }

    /** A called process also knows what its callers hand over. */
    private Set<String> mayUse(Model model) {
        Stream<Model> callers = models.stream()
                .filter(other -> other.all(CallActivity.class).stream()
                        .anyMatch(call -> call.getCalledElement().equals(model.name())));
        return Stream.concat(Stream.of(model), callers)
                .map(each -> bindings.get(each.name()))
                .flatMap(binding -> binding.variables().stream())
                .collect(Collectors.toSet());
    }

    @FunctionalInterface
    private interface Check {

        void on(Model model, Binding binding);
    }
}
