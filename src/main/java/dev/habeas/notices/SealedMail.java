package dev.habeas.notices;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;

/** What is encrypted of a mail: everything that names the person or was written to them. */
record SealedMail(String to, String language, String subject, String text, String html) {

    private static final JsonMapper JSON = new JsonMapper();

    static byte[] bytesOf(Notice notice) {
        Letter letter = notice.letter();
        try {
            return JSON.writeValueAsBytes(new SealedMail(
                    notice.to().value(),
                    letter.language().toLanguageTag(),
                    letter.subject(),
                    letter.text(),
                    letter.html()));
        } catch (IOException e) {
            throw new UncheckedIOException("A mail could not be written", e);
        }
    }

    static SealedMail parse(byte[] plain) {
        try {
            return JSON.readValue(plain, SealedMail.class);
        } catch (IOException e) {
            // Without the cause: a parser quotes what it reads.
            throw new IllegalStateException("A stored mail could not be read");
        }
    }

    Letter letter(NoticeKind kind) {
        return new Letter(kind, Locale.forLanguageTag(language), subject, text, html);
    }

    @Override
    public String toString() {
        return "SealedMail[***]";
    }
}
