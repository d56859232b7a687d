package dev.habeas.respond;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words of a letter by what they are for, under the names that {@code mail/checklist.csv} gives the contents. */
final class LetterContents {

    private LetterContents() {}

    static Map<String, List<String>> of(
            String letter,
            Map<String, String> say,
            Map<String, String> notes,
            Collection<Remedy> remedies,
            Collection<Section> sections) {
        Map<String, List<String>> contents = new HashMap<>();
        contents.put("done", List.of(said(say, letter.equals("partly-completed") ? "partly" : "done")));
        contents.put("record", List.of(said(say, "record")));
        contents.put("go-on", List.of(said(say, "goOn")));
        contents.put("withdrawing", List.of(said(say, "withdrawing")));
        contents.put("free", List.of(said(say, "free")));
        notes.forEach((content, words) -> contents.put(content, List.of(words)));
        remedies.forEach(each -> contents.merge(each.kind(), List.of(each.text(), each.url()), LetterContents::both));
        sections.forEach(each -> contents.merge(each.topic(), words(each), LetterContents::both));
        return contents;
    }

    /** All words of these reasons. */
    static List<String> words(Collection<Reason> reasons) {
        return reasons.stream()
                .flatMap(each -> Stream.of(each.reason(), each.law()))
                .toList();
    }

    /** The words under these keys of each item. */
    static List<String> words(Collection<Map<String, String>> items, String... keys) {
        return items.stream()
                .flatMap(item -> Stream.of(keys).map(key -> said(item, key)))
                .toList();
    }

    static List<String> both(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).collect(Collectors.toUnmodifiableList());
    }

    private static List<String> words(Section section) {
        return both(List.of(section.title(), section.text()), section.items());
    }

    private static String said(Map<String, String> say, String key) {
        @Nullable String words = say.get(key);
        return words == null ? "" : words;
    }
}
