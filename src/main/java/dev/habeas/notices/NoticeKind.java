package dev.habeas.notices;

import java.util.regex.Pattern;

/** What a mail is for, such as {@code erasure-acknowledgement}. Says nothing about the person. */
public record NoticeKind(String word) {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{1,79}");

    /** @throws IllegalArgumentException if the word is not lower-case letters, digits and hyphens */
    public NoticeKind {
        if (!FORM.matcher(word).matches()) {
            throw new IllegalArgumentException("Not a kind of notice");
        }
    }

    @Override
    public String toString() {
        return word;
    }
}
