package dev.habeas.breach;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The texts under {@code breach/drafts}, with {@code {{names}}} where facts stand. */
@Component
final class DraftTemplates {

    private static final Pattern NAME = Pattern.compile("\\{\\{([a-z]+)}}");

    /** @throws IllegalStateException if the template names a fact that is not given */
    String fill(Notice notice, DraftLanguage language, Map<String, String> facts) {
        return NAME.matcher(read(name(notice) + "." + language.word()))
                .replaceAll(found -> Matcher.quoteReplacement(fact(facts, found)));
    }

    /** California prescribes title and headings: Civ. Code 1798.82(d)(1); the other states get the same. */
    private static String name(Notice notice) {
        return notice.kind() == Notice.Kind.PEOPLE && notice.isAmerican()
                ? "people-california"
                : notice.kind().word();
    }

    private static String fact(Map<String, String> facts, MatchResult found) {
        String value = facts.get(found.group(1));
        if (value == null) {
            throw new IllegalStateException("HABEAS-BRE-008 A draft names an unknown fact: " + found.group(1));
        }
        return value;
    }

    private static String read(String name) {
        String path = "/breach/drafts/" + name + ".text";
        try (InputStream in = Objects.requireNonNull(DraftTemplates.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
