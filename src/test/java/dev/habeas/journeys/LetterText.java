package dev.habeas.journeys;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The plain text of a letter that arrived. */
final class LetterText {

    private LetterText() {}

    static String of(MimeMessage letter) {
        try {
            return ((MimeMultipart) letter.getContent())
                    .getBodyPart(0)
                    .getContent()
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
