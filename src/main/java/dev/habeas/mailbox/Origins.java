package dev.habeas.mailbox;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells mails of people from those of machines, so that no two machines ever answer each other. Source: RFC 3834 sections
 * 2 and 5; RFC 2919 and 2369 for lists.
 */
final class Origins {

    private static final Pattern MACHINE = Pattern.compile(
            "(mailer-daemon|postmaster|no-?reply|do-?not-?reply|bounces?|owner-.*|.*-(request|owner|bounces?))([+-].*)?");
    private static final Set<String> BULK = Set.of("bulk", "junk", "list", "auto_reply");
    private static final List<String> OF_LISTS =
            List.of("List-Id", "List-Post", "List-Unsubscribe", "List-Help", "Mailing-List");
    private static final List<String> OF_MACHINES = List.of(
            "X-Auto-Response-Suppress",
            "X-Autoreply",
            "X-Autorespond",
            "X-Autoresponse",
            "X-Auto-Reply-From",
            "X-Loop");

    private Origins() {}

    /**
     * @param sender the address in From, in lower case; empty if there is none to be used
     * @param own addresses of ours, in lower case
     */
    static Origin of(MimeMessage mail, String sender, Set<String> own) throws MessagingException {
        if (isReport(mail)) {
            return Origin.BOUNCE;
        }
        if (own.contains(sender)) {
            return Origin.OURSELVES;
        }
        if (hasAny(mail, OF_LISTS)) {
            return Origin.LIST;
        }
        String submitted =
                first(mail, "Auto-Submitted").replaceFirst("[;(].*", "").strip();
        boolean automatic = !(submitted.isEmpty() || submitted.equals("no"))
                || BULK.contains(first(mail, "Precedence"))
                || hasAny(mail, OF_MACHINES)
                || MACHINE.matcher(sender.replaceFirst("@.*", "")).matches();
        return automatic ? Origin.AUTOMATIC : Origin.PERSON;
    }

    /** A report of delivery, or any mail that asks not to be answered to by having no sender on its envelope. */
    private static boolean isReport(MimeMessage mail) throws MessagingException {
        return first(mail, "Content-Type").startsWith("multipart/report")
                || first(mail, "Return-Path").replaceAll("\\s", "").equals("<>");
    }

    private static boolean hasAny(MimeMessage mail, List<String> names) throws MessagingException {
        for (String name : names) {
            if (mail.getHeader(name) != null) {
                return true;
            }
        }
        return false;
    }

    /** In lower case; empty if there is none. */
    private static String first(MimeMessage mail, String name) throws MessagingException {
        String[] values = mail.getHeader(name);
        return values == null ? "" : values[0].strip().toLowerCase(Locale.ROOT);
    }
}
