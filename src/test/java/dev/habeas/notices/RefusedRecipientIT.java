package dev.habeas.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A mail server that says no. */
class RefusedRecipientIT {

    private static OutboxFixture fixture;

    @BeforeAll
    static void start() {
        fixture = new OutboxFixture();
    }

    @AfterAll
    static void stop() throws Exception {
        fixture.close();
    }

    @BeforeEach
    void empty() {
        fixture.jdbc.sql("delete from notice").update();
        fixture.events.clear();
    }

    @Test
    void permanentRefusalOfTheRecipientFailsAtOnce() throws Exception {
        NoticeId id = sendTo("RCPT", "550 5.1.1 anna@example.org unknown");

        assertThat(fixture.state(id)).isEqualTo("failed 1 SMTP-550");
        assertThat(fixture.events)
                .contains(new NoticeFailed(
                        id, OutboxFixture.CASE, new NoticeKind("erasure-acknowledgement"), "SMTP-550"));
    }

    @Test
    void greylistedRecipientIsTriedAgain() throws Exception {
        NoticeId id = sendTo("RCPT", "450 4.2.0 come back later");

        assertThat(fixture.state(id)).isEqualTo("queued 1 SMTP-450");
        assertThat(fixture.events).noneMatch(NoticeFailed.class::isInstance);
    }

    @Test
    void refusalOfOurSenderIsOursToRepairAndWaits() throws Exception {
        NoticeId id = sendTo("MAIL", "550 5.7.1 not authorised");

        assertThat(fixture.state(id)).isEqualTo("queued 1 SMTP-550");
    }

    @Test
    void refusedContentIsTriedAgain() throws Exception {
        NoticeId id = sendTo("DATA", "451 4.3.0 out of disk");

        assertThat(fixture.state(id)).isEqualTo("queued 1 SMTP-451");
    }

    private static NoticeId sendTo(String command, String answer) throws Exception {
        fixture.clock.advance(Duration.ofHours(1));
        NoticeId id = fixture.enqueue();
        try (ScriptedSmtp server = new ScriptedSmtp(command, answer)) {
            JavaMailSenderImpl mail = new JavaMailSenderImpl();
            mail.setHost("127.0.0.1");
            mail.setPort(server.port());
            fixture.sender(new SmtpTransport(mail, fixture.properties, fixture.clock))
                    .sendDue();
        }
        return id;
    }
}
