package dev.habeas.conventions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Each model has a test that walks all of it; a model without one is found, and so is a flow that a test leaves out. */
class EveryModelIsWalkedTest {

    private static final Path TESTS = Path.of("src/test/java/dev/habeas/conventions");
    private static final String TWO_WAYS = "walked/two-ways.bpmn";

    @Test
    void everyModelHasATestThatDemandsAllOfIt() throws Exception {
        Set<String> models = new TreeSet<>(Model.under(ModelConventionsTest.PROCESSES).stream()
                .map(model -> model.process().getId())
                .toList());
        for (String test : modelTests()) {
            Class.forName("dev.habeas.conventions." + test);
        }
        assertThat(models).hasSizeGreaterThanOrEqualTo(26);
        assertThat(ModelEngine.demanded()).containsAll(models);
    }

    @Test
    void aFlowThatNoTestWalksFailsTheTestOfItsModel() {
        assertThat(failures(WalksOneWay.class)).singleElement().asString().contains("coverage");
        assertThat(failures(WalksBothWays.class)).isEmpty();
    }

    private static List<String> modelTests() throws IOException {
        try (Stream<Path> files = Files.list(TESTS)) {
            return files.map(file -> file.getFileName().toString().replace(".java", ""))
                    .filter(name -> name.endsWith("ModelTest"))
                    .toList();
        }
    }

    private static List<String> failures(Class<?> test) {
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(test))
                                .build(),
                        summary);
        assertThat(summary.getSummary().getTestsSucceededCount()).isPositive();
        return summary.getSummary().getFailures().stream()
                .map(failure -> String.valueOf(failure.getException().getMessage()))
                .toList();
    }

    /** Not a test of its own: it is run above. */
    @Deployment(resources = TWO_WAYS)
    static class WalksOneWay {

        @RegisterExtension
        static final ProcessEngineCoverageExtension ENGINE = ModelEngine.covering("one-way", new FakeBeans());

        @Test
        void left() {
            walk(ENGINE, true);
        }
    }

    /** Not a test of its own: it is run above. */
    @Deployment(resources = TWO_WAYS)
    static class WalksBothWays {

        @RegisterExtension
        static final ProcessEngineCoverageExtension ENGINE = ModelEngine.covering("both-ways", new FakeBeans());

        @Test
        void left() {
            walk(ENGINE, true);
        }

        @Test
        void right() {
            walk(ENGINE, false);
        }
    }

    private static void walk(ProcessEngineCoverageExtension engine, boolean left) {
        engine.getProcessEngine().getRuntimeService().startProcessInstanceByKey("two-ways", Map.of("left", left));
    }
}
