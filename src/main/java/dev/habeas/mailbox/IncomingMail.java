package dev.habeas.mailbox;

import dev.habeas.notices.MailAddress;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A mail as far as it could be read. Prints masked.
 *
 * @param key the same for the same mail, however often it is delivered; 32 bytes that tell nothing about it
 * @param receivedAt when the server of the mailbox got it
 * @param sender null if the mail names none that can be written to
 * @param senderName empty if the mail has none
 * @param subject in one line, possibly empty
 * @param text possibly empty
 * @param attachments how many parts there are beside the text; they are never opened
 * @param whole false if some of the text is missing here
 * @param language that the mail says to be written in; null if it does not
 */
record IncomingMail(
        byte[] key,
        Instant receivedAt,
        Origin origin,
        @Nullable MailAddress sender,
        String senderName,
        String subject,
        String text,
        int attachments,
        boolean whole,
        @Nullable Locale language) {

    @Override
    public String toString() {
        return "IncomingMail[***]";
    }
}
