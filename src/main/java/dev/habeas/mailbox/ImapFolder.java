package dev.habeas.mailbox;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;

/** The folder on the server, for as long as a connection lasts. Looking at a mail does not mark it as read. */
final class ImapFolder implements AutoCloseable {

    private static final int MOST_AT_ONCE = 200;
    private static final String CONNECT_MILLIS = "10000";
    private static final String READ_MILLIS = "30000";

    private final Session session;
    private final Store store;
    private final Folder folder;

    private ImapFolder(Session session, Store store, Folder folder) {
        this.session = session;
        this.store = store;
        this.folder = folder;
    }

    static ImapFolder open(MailboxProperties settings) throws MessagingException {
        boolean tls = settings.security() == MailboxProperties.Security.TLS;
        Session session = Session.getInstance(properties(settings, tls ? "imaps" : "imap"));
        Store store = session.getStore(tls ? "imaps" : "imap");
        try {
            store.connect(settings.host(), settings.port(), settings.user(), settings.secret());
            Folder folder = store.getFolder(settings.folder());
            folder.open(Folder.READ_WRITE);
            return new ImapFolder(session, store, folder);
        } catch (MessagingException | RuntimeException e) {
            store.close();
            throw e;
        }
    }

    private static Properties properties(MailboxProperties settings, String protocol) {
        Properties mail = new Properties();
        String prefix = "mail." + protocol + ".";
        mail.put(prefix + "peek", "true");
        mail.put(prefix + "connectiontimeout", CONNECT_MILLIS);
        mail.put(prefix + "timeout", READ_MILLIS);
        mail.put(prefix + "writetimeout", READ_MILLIS);
        mail.put(prefix + "ssl.checkserveridentity", "true");
        mail.put(prefix + "fetchsize", "262144");
        boolean starttls = settings.security() == MailboxProperties.Security.STARTTLS;
        mail.put(prefix + "starttls.enable", Boolean.toString(starttls));
        mail.put(prefix + "starttls.required", Boolean.toString(starttls));
        return mail;
    }

    /** The oldest that nobody marked as read, with the time at which the server got them. */
    List<Message> unseen() throws MessagingException {
        Message[] found = folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
        Message[] some = Arrays.copyOf(found, Math.min(found.length, MOST_AT_ONCE));
        FetchProfile heads = new FetchProfile();
        heads.add(IMAPFolder.FetchProfileItem.INTERNALDATE);
        heads.add(FetchProfile.Item.SIZE);
        folder.fetch(some, heads);
        return List.of(some);
    }

    /** The mail in memory, all of it or, if it is longer than that, its head alone. */
    MimeMessage copy(Message mail, long longest) throws MessagingException, IOException {
        IMAPMessage remote = (IMAPMessage) mail;
        if (isComplete(mail, longest)) {
            try (InputStream all = remote.getMimeStream()) {
                return new MimeMessage(session, all);
            }
        }
        String head = String.join("\r\n", Collections.list(remote.getAllHeaderLines())) + "\r\n\r\n";
        return new MimeMessage(session, new ByteArrayInputStream(head.getBytes(StandardCharsets.ISO_8859_1)));
    }

    static boolean isComplete(Message mail, long longest) throws MessagingException {
        return mail.getSize() <= longest;
    }

    boolean isOpen() {
        return folder.isOpen();
    }

    @Override
    public void close() throws MessagingException {
        try {
            if (folder.isOpen()) {
                folder.close(false);
            }
        } finally {
            store.close();
        }
    }
}
