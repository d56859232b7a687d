package dev.habeas.identity;

import dev.habeas.cases.CaseFile;
import dev.habeas.cases.Identifier;
import dev.habeas.cases.IdentifierType;
import dev.habeas.cases.PersonalText;
import dev.habeas.cases.PrivacyCase;

/**
 * By which way what is asked for is proven. A link goes to the mailbox on file, and only if the request came by mail from
 * that very mailbox, or an agent asks and the person is to confirm.
 */
final class ProofWay {

    private ProofWay() {}

    /**
     * {@code none}, {@code link} or {@code person}.
     *
     * @param confirmed whether the requester confirmed the mailbox on the way in, and need not do it again
     */
    static String of(PrivacyCase subject, CaseFile file, AssuranceLevel asked, Standing standing, boolean confirmed) {
        if (asked.isSettled()) {
            return "none";
        }
        return asked == AssuranceLevel.CONTACT_POINT
                ? standing.provingMailbox()
                        .map(mailbox -> contactPoint(subject, file, mailbox, confirmed))
                        .orElse("person")
                : "person";
    }

    private static String contactPoint(PrivacyCase subject, CaseFile file, PersonalText mailbox, boolean confirmed) {
        boolean bySelf = subject.requester().equals("self") && isContact(file, mailbox);
        if (bySelf && confirmed) {
            return "none";
        }
        boolean byMail = bySelf && subject.channel().equals("email");
        return byMail || subject.requester().equals("authorized-agent") ? "link" : "person";
    }

    /** Whether the request came from this mailbox. */
    static boolean isContact(CaseFile file, PersonalText mailbox) {
        return file.contact() != null && normalised(file.contact()).equals(normalised(mailbox.reveal()));
    }

    private static String normalised(String mailbox) {
        return new Identifier(IdentifierType.EMAIL, mailbox).normalised();
    }
}
