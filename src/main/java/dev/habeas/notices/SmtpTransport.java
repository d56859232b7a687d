package dev.habeas.notices;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import org.springframework.context.annotation.Conditional;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Delivery by the configured mail server. Each attempt for one notice carries the same Message-ID. */
@Component
@Conditional(MailServer.Present.class)
final class SmtpTransport implements MailTransport {

    private final JavaMailSender sender;
    private final MailAddress from;
    private final Clock clock;

    SmtpTransport(JavaMailSender sender, NoticeProperties properties, Clock clock) {
        this.sender = sender;
        this.from = properties.sender();
        this.clock = clock;
        if (sender instanceof JavaMailSenderImpl smtp) {
            limitWaiting(smtp.getJavaMailProperties());
        }
    }

    @Override
    public void deliver(NoticeId id, MailAddress to, Letter letter) throws DeliveryException {
        try {
            sender.send(message(id, to, letter));
        } catch (MailException | MessagingException e) {
            throw SmtpFaults.of(e);
        }
    }

    private MimeMessage message(NoticeId id, MailAddress to, Letter letter) throws MessagingException {
        MimeMessage message = sender.createMimeMessage();
        message.setFrom(new InternetAddress(from.value()));
        message.setReplyTo(new InternetAddress[] {new InternetAddress(from.value())});
        message.setRecipient(RecipientType.TO, new InternetAddress(to.value()));
        message.setSubject(letter.subject(), "UTF-8");
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Message-ID", "<" + id + "@" + from.domain() + ">");
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", letter.language().toLanguageTag());
        message.setContent(bodies(letter));
        return message;
    }

    private static MimeMultipart bodies(Letter letter) throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(letter.text(), "UTF-8", "plain");
        MimeBodyPart html = new MimeBodyPart();
        html.setText(letter.html(), "UTF-8", "html");
        return new MimeMultipart("alternative", text, html);
    }

    /** Jakarta Mail waits for ever unless told otherwise. */
    private static void limitWaiting(Properties mail) {
        mail.putIfAbsent("mail.smtp.connectiontimeout", "10000");
        mail.putIfAbsent("mail.smtp.timeout", "60000");
        mail.putIfAbsent("mail.smtp.writetimeout", "60000");
    }
}
