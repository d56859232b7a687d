package dev.habeas.notices;

import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/**
 * Delivery when no mail server is configured: the mail counts as delivered and stays in the outbox table, where
 * {@link OutboxPage} shows it. Nothing leaves the machine.
 */
@Component
@Conditional(MailServer.Missing.class)
final class BuiltInOutboxTransport implements MailTransport {

    @Override
    public void deliver(NoticeId id, MailAddress to, Letter letter) {
        // The row itself is the delivered mail.
    }
}
