package dev.habeas.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A model, a rule table and a form are found by their id: it is the name of the file, and there is only one. */
class UniqueFileNamesTest {

    private static final Pattern ID =
            Pattern.compile("<(?:bpmn:process|decision|dmn:decision)\\s+id=\"([^\"]+)\"|^\\s*\"id\": \"([^\"]+)\"");

    private final List<Path> files = Stream.of("processes", "forms")
            .flatMap(UniqueFileNamesTest::below)
            .filter(file -> file.toString().matches(".+\\.(bpmn|dmn|form)"))
            .toList();

    @Test
    void noTwoFilesHaveTheSameName() {
        assertThat(files).isNotEmpty();
        assertThat(files)
                .extracting(file -> file.getFileName().toString().toLowerCase(Locale.ROOT))
                .doesNotHaveDuplicates();
    }

    @Test
    void theNameIsTheId() {
        assertThat(files)
                .allSatisfy(file -> assertThat(firstId(file))
                        .isEqualTo(file.getFileName().toString().replaceFirst("\\.[a-z]+$", "")));
    }

    private static Stream<Path> below(String directory) {
        try (Stream<Path> all = Files.walk(Path.of(directory))) {
            return all.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String firstId(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(ID::matcher)
                    .filter(Matcher::find)
                    .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                    .findFirst()
                    .orElse("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
