package dev.habeas.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The page on the duties of a privacy policy forgets none of them, and what it says to serve one is there. */
class PolicyDutiesTest {

    private static final int DUTIES = 123;
    private static final Path PAGE = Path.of("src/docs/policy-duties.md");
    private static final Pattern ROW = Pattern.compile("^\\| (\\d+) \\| ([^|]+) \\| ([^|]+) \\|$", Pattern.MULTILINE);
    private static final Pattern LINK = Pattern.compile("\\[[^\\]]+]\\(([^)\\s]+)\\)");

    @Test
    void everyDutyHasOneRowInTheOrderOfThePolicy() throws IOException {
        assertThat(rows().stream().map(row -> Integer.valueOf(row.group(1))))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, DUTIES).boxed().toList());
    }

    @Test
    void noLineOfATableIsAnythingElse() throws IOException {
        assertThat(Files.readAllLines(PAGE).stream()
                        .filter(line -> line.startsWith("|"))
                        .filter(line -> !line.equals("| Id | Duty | Served by |") && !line.equals("|---|---|---|")))
                .hasSize(DUTIES);
    }

    @Test
    void everyRowLinksWhatServesItOrSaysThatNothingDoes() throws IOException {
        assertThat(rows())
                .allSatisfy(row -> assertThat(row.group(3))
                        .as(row.group(1))
                        .satisfiesAnyOf(
                                served -> assertThat(served).containsPattern(LINK),
                                served -> assertThat(served).startsWith("Not served: ")));
    }

    @Test
    void everyLinkOpensAFileOrFolder() throws IOException {
        assertThat(LINK.matcher(Files.readString(PAGE)).results().map(link -> link.group(1)))
                .hasSizeGreaterThan(DUTIES)
                .allSatisfy(link ->
                        assertThat(PAGE.resolveSibling(link).normalize()).exists());
    }

    private static List<MatchResult> rows() throws IOException {
        return ROW.matcher(Files.readString(PAGE)).results().toList();
    }
}
