package dev.habeas.respond;

import dev.habeas.jurisdictions.Jurisdiction;
import dev.habeas.jurisdictions.Residence;
import dev.habeas.jurisdictions.Right;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/** The tables {@code letters/mandatory.csv} and {@code letters/words.csv}. */
record MandatoryContents(List<String[]> rules, List<String[]> words) {

    static MandatoryContents read() {
        return new MandatoryContents(rows("letters/mandatory.csv"), rows("letters/words.csv"));
    }

    /** The words that a letter of this outcome must have, each with the law that wants them. */
    List<String[]> of(Right right, Residence home, String outcome, Locale language) {
        return rules.stream()
                .filter(row -> lists(row[0], right.word()))
                .filter(row -> isUnder(row[1], home))
                .filter(row -> lists(row[2], outcome))
                .flatMap(row -> Arrays.stream(row[3].split(" "))
                        .filter(content -> !content.equals("reason-and-law"))
                        .map(content -> new String[] {words(content, home, language), row[4]}))
                .toList();
    }

    private static boolean isUnder(String cell, Residence home) {
        String law = Jurisdiction.of(home).primary().word();
        return lists(cell, law)
                || (law.startsWith("US_") && (cell.equals("us") || (cell.equals("us-appeal") && !law.equals("US_UT"))));
    }

    private String words(String content, Residence home, Locale language) {
        return Stream.of(home.code(), "*")
                .flatMap(where -> words.stream().filter(row -> row[0].equals(content) && row[1].equals(where)))
                .findFirst()
                .map(row -> language.equals(Locale.GERMAN) ? row[3] : row[2])
                .orElseThrow(() -> new AssertionError("No words for " + content + " in " + home));
    }

    private static boolean lists(String cell, String word) {
        return cell.equals("*") || List.of(cell.split(" ")).contains(word);
    }

    private static List<String[]> rows(String file) {
        try {
            return new ClassPathResource(file)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split(";", file.endsWith("mandatory.csv") ? 5 : 4))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
