package dev.habeas.notices;

import java.util.regex.Pattern;

/**
 * A letter as it lies on the class path: {@code mail/<right>/<name>.<language>.subject}, {@code .text} and {@code .html}.
 * What must be known to write it is listed in {@code mail/<right>/letters.properties}.
 */
public record LetterTemplate(String right, String name) {

    private static final Pattern WORD = Pattern.compile("[a-z]+(-[a-z]+)*");

    /** @throws IllegalArgumentException if either part is not lower-case words joined by hyphens */
    public LetterTemplate {
        if (!WORD.matcher(right).matches() || !WORD.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a letter template");
        }
    }

    /** The kind of the notices written from it, such as {@code erasure-acknowledgement}. */
    public NoticeKind kind() {
        return new NoticeKind(right + "-" + name);
    }

    /** Path below {@code mail/} up to and without the ending. */
    String path(String language) {
        return right + "/" + name + "." + language;
    }
}
