package dev.habeas.notices;

import jakarta.mail.MessagingException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;

/**
 * Reads the reason out of what the mail library throws. Final is only a 5xx answer about the recipient (RFC 5321 section
 * 4.2.1): everything else, a refused log-in or sender included, is ours or the server's to repair while the mail waits.
 */
final class SmtpFaults {

    private SmtpFaults() {}

    static DeliveryException of(Exception thrown) {
        if (thrown instanceof MailAuthenticationException) {
            return new DeliveryException("AUTHENTICATION", false);
        }
        String code = "MAIL";
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> open = new ArrayDeque<>(Set.of(thrown));
        while (!open.isEmpty()) {
            Throwable fault = open.pop();
            if (!seen.add(fault)) {
                continue;
            }
            if (fault instanceof SMTPAddressFailedException recipient) {
                return new DeliveryException("SMTP-" + recipient.getReturnCode(), recipient.getReturnCode() >= 500);
            }
            code = codeOf(fault, code);
            push(open, fault.getCause());
            if (fault instanceof MessagingException mail) {
                push(open, mail.getNextException());
            }
            if (fault instanceof MailSendException send) {
                for (Exception each : send.getMessageExceptions()) {
                    push(open, each);
                }
            }
        }
        return new DeliveryException(code, false);
    }

    private static String codeOf(Throwable fault, String otherwise) {
        if (fault instanceof SMTPSendFailedException data) {
            return "SMTP-" + data.getReturnCode();
        }
        if (fault instanceof SMTPSenderFailedException sender) {
            return "SMTP-" + sender.getReturnCode();
        }
        return fault instanceof MailConnectException ? "CONNECT" : otherwise;
    }

    private static void push(Deque<Throwable> open, @Nullable Throwable fault) {
        if (fault != null) {
            open.push(fault);
        }
    }
}
