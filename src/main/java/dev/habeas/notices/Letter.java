package dev.habeas.notices;

import java.util.Locale;
import java.util.regex.Pattern;
import org.unbescape.html.HtmlEscape;

/**
 * A letter ready to send, in one language, as plain text and as HTML with the same content.
 *
 * @param kind what the letter is for
 * @param language the language it is written in, which may be the fallback and not the one asked for
 * @param subject one line, from the template only
 */
public record Letter(NoticeKind kind, Locale language, String subject, String text, String html) {

    private static final Pattern TAGS = Pattern.compile("<[^>]*>");
    private static final Pattern BLANKS = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}\\s]+");

    /** @throws IllegalArgumentException if the subject has a line break or another control character, or is blank */
    public Letter {
        if (subject.isBlank() || subject.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("A subject is one line of text");
        }
    }

    /** Whether both parts show these words; blanks and line breaks count alike. */
    public boolean says(String words) {
        String plain = plain(words);
        return plain(text).contains(plain)
                && plain(HtmlEscape.unescapeHtml(TAGS.matcher(html).replaceAll("")))
                        .contains(plain);
    }

    private static String plain(String words) {
        return BLANKS.matcher(words).replaceAll(" ").strip();
    }

    /** Masked: a letter is personal data. */
    @Override
    public String toString() {
        return "Letter[" + kind + ", " + language.toLanguageTag() + "]";
    }
}
