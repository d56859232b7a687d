package dev.habeas.notices;

import java.util.Locale;

/**
 * A letter ready to send, in one language, as plain text and as HTML with the same content.
 *
 * @param kind what the letter is for
 * @param language the language it is written in, which may be the fallback and not the one asked for
 * @param subject one line, from the template only
 */
public record Letter(NoticeKind kind, Locale language, String subject, String text, String html) {

    /** @throws IllegalArgumentException if the subject has a line break or another control character, or is blank */
    public Letter {
        if (subject.isBlank() || subject.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("A subject is one line of text");
        }
    }

    /** Masked: a letter is personal data. */
    @Override
    public String toString() {
        return "Letter[" + kind + ", " + language.toLanguageTag() + "]";
    }
}
