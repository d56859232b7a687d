package dev.habeas.identity;

import dev.habeas.cases.CaseFile;
import dev.habeas.cases.PersonalText;
import dev.habeas.cases.PrivacyCase;
import java.util.Optional;

/**
 * Which mailbox is known to be the person's: the one a link to prove the contact point goes to. Never one that was merely
 * typed in beside the data it is to open. A deployment that can ask its account service brings its own bean.
 */
public interface ContactPointOnFile {

    /** The mailbox; empty if none is known for certain, and then a person verifies. */
    Optional<PersonalText> mailboxOf(PrivacyCase subject, CaseFile file);
}
