package dev.habeas.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each convention bites: there is one model for each rule that breaks this rule and no other. */
class BrokenModelsTest {

    private static final Path BROKEN = Path.of("src/test/resources/broken");

    private final List<Model> probes = Model.under(BROKEN);
    private final List<Model> sound = Model.under(ModelConventionsTest.PROCESSES);

    @TestFactory
    Stream<DynamicTest> everyProbeBreaksItsRuleAndNoOther() {
        return probes.stream()
                .map(probe -> DynamicTest.dynamicTest(
                        probe.name(),
                        () -> assertThat(Rule.all().stream()
                                        .filter(rule -> bites(rule, probe))
                                        .map(Rule::name))
                                .containsExactly(
                                        probe.file().getParent().getFileName().toString())));
    }

    @Test
    void everyRuleHasAProbe() {
        assertThat(probes.stream()
                        .map(probe -> probe.file().getParent().getFileName().toString()))
                .containsAll(Rule.all().stream().map(Rule::name).toList());
    }

    @Test
    void aFormWithFreeTextIsFound() {
        assertThat(Form.read(BROKEN.resolve("free-text.form")).findings()).hasSize(1);
    }

    @Test
    void aFormThatDecidesInAdvanceIsFound() {
        assertThat(Form.read(BROKEN.resolve("decided-in-advance.form")).findings())
                .hasSize(1);
    }

    private boolean bites(Rule rule, Model probe) {
        return !rule.findings(
                        probe, Stream.concat(sound.stream(), Stream.of(probe)).toList())
                .isEmpty();
    }
}
