package dev.habeas.journeys;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;

/** The plain text of a letter. */
final class MailText {

    private MailText() {}

    static String of(MimeMessage mail) throws MessagingException, IOException {
        return first(mail.getContent());
    }

    private static String first(Object content) throws MessagingException, IOException {
        if (content instanceof Multipart parts) {
            BodyPart part = parts.getBodyPart(0);
            return first(part.getContent());
        }
        return content.toString();
    }
}
