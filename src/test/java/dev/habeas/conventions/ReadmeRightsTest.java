package dev.habeas.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.habeas.jurisdictions.Right;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of the README shows where each right is: its model, its code and its tests, and the law. */
class ReadmeRightsTest {

    @ParameterizedTest
    @EnumSource(Right.class)
    void everyRightHasItsRow(Right right) throws IOException {
        String model = "(processes/" + right.word() + "/" + right.word() + "-request.bpmn)";
        String code = "(src/main/java/dev/habeas/" + right.word().replace("-", "") + ")";

        List<String> rows = Files.readAllLines(Path.of("README.md")).stream()
                .filter(line -> line.startsWith("|") && line.contains(model))
                .toList();

        assertThat(rows).singleElement().asString().contains(code, "ModelTest.java)");
        List<String> cells = List.of(rows.get(0).split("\\|", -1));
        assertThat(cells).hasSize(7);
        assertThat(cells.subList(1, 6)).noneMatch(String::isBlank);
    }
}
