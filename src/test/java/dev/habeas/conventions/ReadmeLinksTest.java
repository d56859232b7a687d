package dev.habeas.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every link in the documents opens something. */
class ReadmeLinksTest {

    private static final Pattern LINK = Pattern.compile("(?<!!)\\[[^\\]]*]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("^#{1,6} +(.+)$", Pattern.MULTILINE);

    @TestFactory
    Stream<DynamicTest> everyLinkOpens() throws IOException {
        return documents()
                .map(file -> DynamicTest.dynamicTest(
                        file.toString(),
                        () -> assertThat(links(file).filter(link -> !opens(file, link)))
                                .isEmpty()));
    }

    @Test
    void theReadmeHasLinks() {
        assertThat(links(Path.of("README.md")).filter(link -> !link.contains("://")))
                .hasSizeGreaterThan(20);
    }

    private static Stream<Path> documents() throws IOException {
        try (Stream<Path> docs = Files.walk(Path.of("src/docs"))) {
            List<Path> below =
                    docs.filter(file -> file.toString().endsWith(".md")).toList();
            return Stream.concat(Stream.of(Path.of("README.md"), Path.of(".github/CONTRIBUTING.md")), below.stream());
        }
    }

    private static Stream<String> links(Path file) {
        return LINK.matcher(text(file)).results().map(result -> result.group(1));
    }

    private static boolean opens(Path file, String link) {
        if (link.contains("://")) {
            return true;
        }
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty() ? file : file.resolveSibling(parts[0]).normalize();
        return Files.exists(target) && (parts.length == 1 || headings(target).anyMatch(parts[1]::equals));
    }

    /** The anchors of a document's headings, as the usual viewers make them. */
    private static Stream<String> headings(Path file) {
        return HEADING.matcher(text(file))
                .results()
                .map(result -> result.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\w\\- ]", "")
                        .replace(' ', '-'));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
