package dev.habeas.mailbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The mailbox to which people write.
 *
 * @param host its IMAP server; null means that no mailbox is read
 * @param security {@code tls} from the first byte, {@code starttls}, or {@code none}
 * @param password of the user, if there is no file
 * @param passwordFile a file with nothing but the password
 * @param poll how often is looked for new mail
 * @param maxSize of a larger mail only the head is read
 * @param answersPerSender how many of the mails of one sender within a day are answered
 * @param language of the answer to who names none: {@code en}, {@code de}, {@code fr} or {@code es}
 * @param keepDismissed how long what a dismissed mail said is kept, so that a mistake can be mended
 */
@ConfigurationProperties("habeas.mailbox")
record MailboxProperties(
        @Nullable String host,
        @DefaultValue("993") int port,
        @DefaultValue("tls") Security security,
        @Nullable String user,
        @Nullable String password,
        @Nullable Path passwordFile,
        @DefaultValue("INBOX") String folder,
        @DefaultValue("PT1M") Duration poll,
        @DefaultValue("25MB") DataSize maxSize,
        @DefaultValue("3") int answersPerSender,
        @DefaultValue("en") String language,
        @DefaultValue("P30D") Duration keepDismissed) {

    /** How the connection is kept from strangers. */
    enum Security {
        TLS,
        STARTTLS,
        NONE
    }

    MailboxProperties {
        if (host != null && !host.isBlank() && (user == null || (password == null && passwordFile == null))) {
            throw new IllegalArgumentException(
                    "HABEAS-MBX-001 habeas.mailbox needs user, and password-file or password, beside host");
        }
    }

    /** @throws UncheckedIOException if the file cannot be read */
    String secret() {
        if (passwordFile == null) {
            return Objects.requireNonNullElse(password, "");
        }
        try {
            return Files.readString(passwordFile).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("HABEAS-MBX-002 The password file of the mailbox cannot be read", e);
        }
    }

    @Override
    public String toString() {
        return "MailboxProperties[host=" + host + ", folder=" + folder + "]";
    }
}
