package dev.habeas.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A numbered message leads an operator to one place in the code and, where something is to be done, to the manual. */
class MessageNumbersTest {

    private static final Pattern NUMBER = Pattern.compile("HABEAS-[A-Z]+-\\d{3}");

    @Test
    void eachNumberStandsInOneClass() throws IOException {
        Map<String, Set<Path>> places = inCode();

        assertThat(places).hasSizeGreaterThan(20);
        assertThat(places).allSatisfy((number, files) -> assertThat(files).hasSize(1));
    }

    @Test
    void theManualExplainsNumbersThatExist() throws IOException {
        Set<String> explained = new TreeSet<>();
        Matcher found = NUMBER.matcher(Files.readString(Path.of("src/docs/operations.md")));
        while (found.find()) {
            explained.add(found.group());
        }

        assertThat(explained).isNotEmpty().isSubsetOf(inCode().keySet());
    }

    private static Map<String, Set<Path>> inCode() throws IOException {
        Map<String, Set<Path>> places = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    (Iterable<Path>) files.filter(path -> path.toString().endsWith(".java"))::iterator) {
                Matcher found = NUMBER.matcher(Files.readString(file));
                while (found.find()) {
                    places.computeIfAbsent(found.group(), number -> new TreeSet<>())
                            .add(file);
                }
            }
        }
        return places;
    }
}
