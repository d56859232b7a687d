package dev.habeas.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every model and form of the product against every convention. */
class ModelConventionsTest {

    static final Path PROCESSES = Path.of("processes");

    private final List<Model> models = Model.under(PROCESSES);

    @Test
    void thereAreModelsAndForms() {
        assertThat(models).isNotEmpty();
        assertThat(Form.all()).isNotEmpty();
    }

    @TestFactory
    Stream<DynamicTest> everyModelKeepsEveryRule() {
        return models.stream()
                .flatMap(model -> Rule.all().stream()
                        .map(rule -> DynamicTest.dynamicTest(
                                model + " " + rule,
                                () -> assertThat(rule.findings(model, models)).isEmpty())));
    }

    @TestFactory
    Stream<DynamicTest> everyFormHoldsDecisionsOnly() {
        return Form.all().stream()
                .map(form -> DynamicTest.dynamicTest(
                        form.name(), () -> assertThat(form.findings()).isEmpty()));
    }

    @Test
    void everyFormIsShownByATask() {
        Set<String> shown = models.stream()
                .flatMap(model -> model.all(UserTask.class).stream())
                .map(UserTask::getCamundaFormRef)
                .collect(Collectors.toSet());

        assertThat(Form.all()).extracting(Form::name).containsExactlyInAnyOrderElementsOf(shown);
    }

    /** Inside a jar the engine tells files apart by name: two of the same name would overwrite each other. */
    @Test
    void everyFileNameIsUnique() {
        assertThat(Stream.concat(
                                models.stream().map(Model::file),
                                Form.all().stream().map(Form::file))
                        .map(Path::getFileName))
                .doesNotHaveDuplicates();
    }
}
