package dev.habeas.journeys;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Properties;

/** The company's mailbox on an IMAP server. Mails lie in it as if its server had got them at a time of our choice. */
final class PrivacyMailbox {

    static final String USER = "mailbox-of-the-company";
    static final String ADDRESS = "privacy@company.example";
    private static final String PASSWORD = "only for the journeys";

    private final GreenMail server = new GreenMail(ServerSetupTest.IMAP.dynamicPort());
    private final MailFolder inbox;

    PrivacyMailbox() {
        server.start();
        GreenMailUser user = server.setUser(ADDRESS, USER, PASSWORD);
        try {
            inbox = server.getManagers().getImapHostManager().getInbox(user);
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    void register(Map<String, Object> settings) {
        settings.put("habeas.mailbox.host", "localhost");
        settings.put("habeas.mailbox.port", server.getImap().getPort());
        settings.put("habeas.mailbox.security", "none");
        settings.put("habeas.mailbox.user", USER);
        settings.put("habeas.mailbox.password", PASSWORD);
        settings.put("habeas.mailbox.poll", "PT0.3S");
        settings.put("habeas.mailbox.max-size", "200KB");
    }

    void arrive(Instant at, String raw) {
        try {
            MimeMessage mail = new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(raw.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)));
            inbox.appendMessage(mail, new Flags(), Date.from(at));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As after a crash between keeping a mail and marking it. */
    void nothingWasMarked() {
        inbox.getMessages().forEach(each -> each.setFlag(Flags.Flag.SEEN, false));
    }

    long unread() {
        return inbox.getMessages().stream()
                .filter(each -> !each.isSet(Flags.Flag.SEEN))
                .count();
    }

    void clear() {
        inbox.deleteAllMessages();
    }
}
