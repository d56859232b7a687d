package dev.habeas.respond;

import dev.habeas.jurisdictions.Jurisdiction;
import dev.habeas.jurisdictions.Regime;
import dev.habeas.notices.IncompleteLetterException;
import dev.habeas.notices.Letter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** What the law wants said in a letter, by letter, right and regime. Source: {@code mail/checklist.csv}, with one per row. */
final class Checklist {

    private static final String EVERY = "*";

    private final List<Mandatory> rows = read();

    /**
     * The contents that this letter must have under any of the laws that apply to the person, in the order of the file. What
     * answers an appeal cannot be appealed.
     */
    List<String> of(String letter, AnswerFacts facts) {
        Set<String> regimes = Jurisdiction.of(facts.addressee().residence()).regimes(facts.right()).stream()
                .map(Regime::word)
                .collect(Collectors.toSet());
        return rows.stream()
                .filter(row -> row.letters().contains(letter))
                .filter(row -> row.rights().contains(EVERY)
                        || row.rights().contains(facts.right().word()))
                .filter(row ->
                        row.regimes().contains(EVERY) || row.regimes().stream().anyMatch(regimes::contains))
                .map(Mandatory::content)
                .filter(content -> isDue(content, facts))
                .distinct()
                .toList();
    }

    /** Some contents speak of a restriction or of what is kept, and only where there is any; nobody appeals against the answer to an appeal. */
    private static boolean isDue(String content, AnswerFacts facts) {
        return switch (content) {
            // To whoever must not learn who holds the data nothing is said of anybody, nor why somebody keeps it.
            case "told", Section.PARTICULARS -> !facts.namesNobody();
            case "released", "stop-suffices" -> facts.releases();
            case "until" -> facts.keeps();
            case "appeal" -> !facts.answersAppeal();
            case "restriction-ends" -> !facts.fulfilled().isEmpty();
            default -> true;
        };
    }

    /** @throws IncompleteLetterException if a mandatory content is not known, or one of its words is not in both parts */
    void require(String name, AnswerFacts facts, Map<String, List<String>> contents, Letter letter) {
        for (String content : of(name, facts)) {
            List<String> words = contents.getOrDefault(content, List.of()).stream()
                    .filter(each -> !each.isBlank())
                    .toList();
            if (words.isEmpty() || !words.stream().allMatch(letter::says)) {
                throw new IncompleteLetterException(letter.kind(), "does not say " + content);
            }
        }
    }

    private static List<Mandatory> read() {
        try {
            return new ClassPathResource("mail/checklist.csv", Checklist.class.getClassLoader())
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split(";", 5))
                    .map(cells -> new Mandatory(cells[0], words(cells[1]), words(cells[2]), words(cells[3])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> words(String cell) {
        return Arrays.stream(cell.split(" ")).collect(Collectors.toUnmodifiableSet());
    }

    private record Mandatory(String content, Set<String> letters, Set<String> rights, Set<String> regimes) {}
}
