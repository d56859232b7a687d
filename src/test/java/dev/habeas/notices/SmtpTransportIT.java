package dev.habeas.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mail to a real mail server on the loopback interface. */
class SmtpTransportIT {

    private static OutboxFixture fixture;

    private final GreenMail server = new GreenMail(new ServerSetup(freePort(), "127.0.0.1", "smtp"));

    @BeforeAll
    static void startDatabase() {
        fixture = new OutboxFixture();
    }

    @AfterAll
    static void stopDatabase() throws Exception {
        fixture.close();
    }

    @BeforeEach
    void start() {
        fixture.jdbc.sql("delete from notice").update();
        fixture.events.clear();
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void mailArrivesOnceAtOneRecipientWithTheRightHeaders() throws Exception {
        NoticeId id = fixture.enqueue();
        NoticeSender sender = fixture.sender(fixture.smtp(server));

        sender.sendDue();
        sender.sendDue();

        assertThat(server.getReceivedMessages()).hasSize(1);
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("anna@example.org");
        assertThat(mail.getRecipients(RecipientType.TO)).hasSize(1);
        assertThat(mail.getFrom()).extracting(Object::toString).containsExactly("privacy@habeas.example");
        assertThat(mail.getReplyTo()).extracting(Object::toString).containsExactly("privacy@habeas.example");
        assertThat(mail.getMessageID()).isEqualTo("<" + id + "@habeas.example>");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("Content-Language")).containsExactly("de");
        assertThat(mail.getSentDate()).isEqualTo(fixture.clock.instant());
        assertThat(mail.getSubject()).isEqualTo("Wir haben Ihren Antrag erhalten – grüß Gott");
        assertThat(mail.getContentType()).startsWith("multipart/alternative");
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(parts.getBodyPart(0).getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
        assertThat(parts.getBodyPart(1).getContentType()).isEqualToIgnoringCase("text/html; charset=UTF-8");
        assertThat(parts.getBodyPart(1).getContent()).isEqualTo("<p>Guten Tag Zyx-CANARY,</p>");
        assertThat(fixture.state(id)).isEqualTo("sent 1");
    }

    @Test
    void mailWaitsForAServerThatIsDown() {
        NoticeSender sender = fixture.sender(fixture.smtp(server));
        server.stop();
        NoticeId id = fixture.enqueue();

        sender.sendDue();
        assertThat(fixture.state(id)).isEqualTo("queued 1 CONNECT");

        server.start();
        sender.sendDue();
        assertThat(server.getReceivedMessages()).isEmpty();
        fixture.clock.advance(Duration.ofMinutes(1));
        sender.sendDue();
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(fixture.state(id)).isEqualTo("sent 2");
    }

    @Test
    void secondDeliveryAfterACrashHasTheSameMessageId() throws Exception {
        NoticeId id = fixture.enqueue();
        SmtpTransport smtp = fixture.smtp(server);
        NoticeSender crashing = fixture.sender((notice, to, letter) -> {
            smtp.deliver(notice, to, letter);
            throw new IllegalStateException("crash between delivery and record");
        });

        crashing.sendDue();
        assertThat(fixture.state(id)).isEqualTo("sending 1");
        fixture.clock.advance(Duration.ofMinutes(15));
        fixture.sender(smtp).sendDue();

        MimeMessage[] mails = server.getReceivedMessages();
        assertThat(mails).hasSize(2);
        assertThat(mails[0].getMessageID()).isEqualTo(mails[1].getMessageID());
        assertThat(fixture.state(id)).isEqualTo("sent 2");
    }

    @Test
    void lineBreaksCannotReachAHeader() {
        assertThatThrownBy(() -> new MailAddress("anna@example.org\r\nBcc: all@example.org"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Letter(
                        new NoticeKind("erasure-completed"), Locale.ENGLISH, "Done\r\nBcc: all@example.org", "t", "h"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Known beforehand, so that a stopped server comes back where it was. */
    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
