package dev.habeas.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import dev.habeas.jurisdictions.Right;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A right is opened, changed or taken out by itself: nothing else depends on its package. */
class RightsApartTest {

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.habeas");

    private final List<String> rights = Arrays.stream(Right.values())
            .map(right -> right.word().replace("-", ""))
            .filter(word -> Files.isDirectory(Path.of("src/main/java/dev/habeas", word)))
            .toList();

    @Test
    void thereIsAtLeastOne() {
        assertThat(rights).contains("erasure");
    }

    @Test
    void nobodyUsesARight() {
        for (String right : rights) {
            ArchRuleDefinition.classes()
                    .that()
                    .resideInAPackage("dev.habeas." + right + "..")
                    .should()
                    .onlyHaveDependentClassesThat()
                    .resideInAPackage("dev.habeas." + right + "..")
                    .check(classes);
        }
    }
}
