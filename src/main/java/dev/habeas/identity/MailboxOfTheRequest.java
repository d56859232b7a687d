package dev.habeas.identity;

import dev.habeas.cases.CaseFile;
import dev.habeas.cases.Identifier;
import dev.habeas.cases.IdentifierType;
import dev.habeas.cases.PersonalText;
import dev.habeas.cases.PrivacyCase;
import java.util.Optional;

/**
 * Without an account service to ask: a mailbox counts only if it is <em>all</em> by which the request names the person, so
 * that whoever reads it can open or erase nothing but what is kept under it. Since when is not known.
 */
final class MailboxOfTheRequest implements ContactPointOnFile {

    @Override
    public Optional<ContactPoint> of(PrivacyCase subject, CaseFile file) {
        return file.identifiers().size() == 1
                ? file.identifiers().stream()
                        .filter(each -> each.type() == IdentifierType.EMAIL)
                        .map(Identifier::value)
                        .map(mailbox -> new ContactPoint(PersonalText.of(mailbox), true, null, null))
                        .findFirst()
                : Optional.empty();
    }
}
