package dev.habeas.mailbox;

import dev.habeas.notices.MailAddress;
import dev.habeas.notices.Outbox;
import dev.habeas.respond.CompanySettings;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a mail, however badly it is written: what cannot be read is left out, and the mail is never given up. */
@Component
class MailReader {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_SUBJECT = 500;

    private final Set<String> own;

    MailReader(MailboxProperties settings, Outbox outbox, CompanySettings company) {
        this.own = Stream.of(
                        outbox.sender().value(), company.contact(), Objects.requireNonNullElse(settings.user(), ""))
                .map(each -> each.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * @param mail that is in memory already, so that nothing depends on a connection
     * @param complete whether its body is there too
     * @throws MessagingException never for what is in memory, as far as is known
     */
    IncomingMail read(MimeMessage mail, Instant receivedAt, boolean complete) throws MessagingException {
        InternetAddress from = from(mail);
        MailAddress sender = from == null ? null : address(from);
        String subject = PlainText.line(decoded(header(mail, "Subject")), LONGEST_SUBJECT);
        MailText body = complete ? MailText.of(mail) : null;
        String text = body == null ? "" : body.text();
        return new IncomingMail(
                key(mail, subject + "|" + text),
                receivedAt,
                Origins.of(mail, sender == null ? "" : sender.value().toLowerCase(Locale.ROOT), own),
                sender,
                from == null ? "" : PlainText.line(Objects.requireNonNullElse(from.getPersonal(), ""), LONGEST_NAME),
                subject,
                text,
                body == null ? 0 : body.attachments(),
                body != null && body.isWhole(),
                language(mail));
    }

    /** Who writes without an id is known by what they write. */
    private static byte[] key(MimeMessage mail, String content) throws MessagingException {
        String id = header(mail, "Message-ID").strip();
        String known = id.isEmpty()
                ? "content|" + header(mail, "From") + "|" + header(mail, "Date") + "|" + content
                : "id|" + id;
        try {
            return MessageDigest.getInstance("SHA-256").digest(known.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static @Nullable InternetAddress from(MimeMessage mail) throws MessagingException {
        try {
            InternetAddress[] all = InternetAddress.parseHeader(header(mail, "From"), false);
            return all.length == 1 ? all[0] : null;
        } catch (AddressException e) {
            return null;
        }
    }

    private static @Nullable MailAddress address(InternetAddress from) {
        try {
            return new MailAddress(Objects.requireNonNullElse(from.getAddress(), ""));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable Locale language(MimeMessage mail) throws MessagingException {
        String tag = header(mail, "Content-Language").replaceFirst("[,;].*", "").strip();
        Locale named = Locale.forLanguageTag(tag.isEmpty() ? "und" : tag);
        return named.getLanguage().isEmpty() ? null : named;
    }

    private static String decoded(String raw) {
        try {
            return MimeUtility.decodeText(MimeUtility.unfold(raw));
        } catch (UnsupportedEncodingException e) {
            return raw;
        }
    }

    private static String header(MimeMessage mail, String name) throws MessagingException {
        String[] values = mail.getHeader(name);
        return values == null ? "" : values[0];
    }
}
