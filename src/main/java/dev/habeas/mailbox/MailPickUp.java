package dev.habeas.mailbox;

import jakarta.mail.Flags;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes what is unread out of the mailbox. A mail is marked as read after it was kept: whoever falls in between finds it
 * unread again, and it is kept once all the same. One mail that cannot be taken does not stop the others.
 */
@Component
class MailPickUp {

    private static final Logger LOG = LoggerFactory.getLogger(MailPickUp.class);

    private final MailboxProperties settings;
    private final MailReader reader;
    private final Proposals proposals;
    private final Clock clock;

    MailPickUp(MailboxProperties settings, MailReader reader, Proposals proposals, Clock clock) {
        this.settings = settings;
        this.reader = reader;
        this.proposals = proposals;
        this.clock = clock;
    }

    /** @throws MessagingException if the server is out of reach or refuses us */
    void once() throws MessagingException {
        try (ImapFolder folder = ImapFolder.open(settings)) {
            for (Message mail : folder.unseen()) {
                take(folder, mail);
            }
        }
    }

    private void take(ImapFolder folder, Message mail) throws MessagingException {
        try {
            long longest = settings.maxSize().toBytes();
            proposals.keep(
                    reader.read(folder.copy(mail, longest), receivedAt(mail), ImapFolder.isComplete(mail, longest)));
            mail.setFlag(Flags.Flag.SEEN, true);
        } catch (MessagingException | IOException | RuntimeException e) {
            if (!folder.isOpen()) {
                throw new MessagingException("The connection broke");
            }
            // The message of e may repeat what the person wrote.
            LOG.error(
                    "HABEAS-MBX-003 Mail {} of the mailbox cannot be taken, tried again later: {}",
                    mail.getMessageNumber(),
                    e.getClass().getName());
        }
    }

    /** Never later than now: a clock of the server that is ahead must not move the deadline. */
    private Instant receivedAt(Message mail) throws MessagingException {
        Instant now = clock.instant();
        Date internal = mail.getReceivedDate();
        return internal == null || internal.toInstant().isAfter(now) ? now : internal.toInstant();
    }
}
