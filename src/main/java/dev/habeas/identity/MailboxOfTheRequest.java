package dev.habeas.identity;

import dev.habeas.cases.CaseFile;
import dev.habeas.cases.Identifier;
import dev.habeas.cases.IdentifierType;
import dev.habeas.cases.PersonalText;
import dev.habeas.cases.PrivacyCase;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Without an account service to ask: a mailbox counts only if it is <em>all</em> by which the request names the person, so
 * that whoever reads it can open or erase nothing but what is kept under it. And either the request came by mail from
 * that very mailbox, or an agent asks and the person is to confirm.
 */
final class MailboxOfTheRequest implements ContactPointOnFile {

    @Override
    public Optional<PersonalText> mailboxOf(PrivacyCase subject, CaseFile file) {
        return soleMailbox(file)
                .filter(mailbox -> cameFrom(mailbox, subject, file.contact())
                        || subject.requester().equals("authorized-agent"))
                .map(mailbox -> PersonalText.of(mailbox.value()));
    }

    /** The mailbox, if the request names the person by nothing else. */
    static Optional<Identifier> soleMailbox(CaseFile file) {
        return file.identifiers().size() == 1
                ? file.identifiers().stream()
                        .filter(each -> each.type() == IdentifierType.EMAIL)
                        .findFirst()
                : Optional.empty();
    }

    private static boolean cameFrom(Identifier mailbox, PrivacyCase subject, @Nullable String contact) {
        return subject.channel().equals("email")
                && subject.requester().equals("self")
                && contact != null
                && mailbox.normalised().equals(new Identifier(IdentifierType.EMAIL, contact).normalised());
    }
}
