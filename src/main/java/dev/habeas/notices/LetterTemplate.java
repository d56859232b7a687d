package dev.habeas.notices;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A letter as it lies on the class path: {@code mail/<folder>/<name>.<language>.subject}, {@code .text} and {@code .html}.
 * What must be known to write it is listed in {@code mail/<folder>/letters.properties}.
 *
 * @param right what the letter is about
 * @param folder where the template lies: that of the right, or {@code shared}
 */
public record LetterTemplate(String right, String name, String folder) {

    private static final Pattern WORD = Pattern.compile("[a-z]+(-[a-z]+)*");

    /** @throws IllegalArgumentException if a part is not lower-case words joined by hyphens */
    public LetterTemplate {
        if (Stream.of(right, name, folder).anyMatch(part -> !WORD.matcher(part).matches())) {
            throw new IllegalArgumentException("Not a letter template");
        }
    }

    /** A letter that lies with its right. */
    public LetterTemplate(String right, String name) {
        this(right, name, right);
    }

    /** The kind of the notices written from it, such as {@code erasure-acknowledgement}. */
    public NoticeKind kind() {
        return new NoticeKind(right + "-" + name);
    }

    /** Path below {@code mail/} up to and without the ending. */
    String path(String language) {
        return folder + "/" + name + "." + language;
    }
}
