package dev.habeas.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A file is read in one look. */
class FileSizeTest {

    private static final int LIMIT = 250;

    @Test
    void mainCodeIsSmall() throws IOException {
        List<Integer> sizes =
                lines(Path.of("src/main/java")).values().stream().sorted().toList();

        assertThat(sizes.get(sizes.size() / 2)).as("median").isLessThanOrEqualTo(50);
        assertThat(sizes.get(sizes.size() * 9 / 10)).as("nine of ten").isLessThanOrEqualTo(120);
    }

    @Test
    void noFileIsLong() throws IOException {
        Map<Path, Integer> all = lines(Path.of("src/main/java"));

        assertThat(all).hasSizeGreaterThan(100);
        all.values().removeIf(size -> size <= LIMIT);
        assertThat(all).isEmpty();
    }

    private static Map<Path, Integer> lines(Path directory) throws IOException {
        Map<Path, Integer> sizes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file :
                    (Iterable<Path>) files.filter(path -> path.toString().endsWith(".java"))::iterator) {
                sizes.put(file, Files.readAllLines(file).size());
            }
        }
        return sizes;
    }
}
