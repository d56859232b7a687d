package dev.habeas.identity;

import dev.habeas.cases.CaseFile;
import dev.habeas.cases.PersonalText;
import dev.habeas.cases.PrivacyCase;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The one-time link and code that prove who reads the mailbox on file. They go to that mailbox and nowhere else. */
@Component
class ConfirmationLink {

    private final ContactPoints contactPoints;
    private final OneTimeCodes codes;
    private final IdentityLetters letters;

    ConfirmationLink(ContactPoints contactPoints, OneTimeCodes codes, IdentityLetters letters) {
        this.contactPoints = contactPoints;
        this.codes = codes;
        this.letters = letters;
    }

    /**
     * Sends both, in the caller's transaction.
     *
     * @param until when the link ends
     * @return the mailbox; empty if none on file proves anything, or too many codes were sent or guessed
     */
    Optional<PersonalText> send(PrivacyCase subject, CaseFile file, Instant until) {
        Optional<PersonalText> mailbox = contactPoints.of(subject, file).provingMailbox();
        Optional<IssuedCode> issued =
                mailbox.flatMap(known -> codes.issueUntil(subject.id(), CodePurpose.PROVE_CONTACT_POINT, until));
        issued.ifPresent(code -> letters.confirm(subject, mailbox.orElseThrow(), code));
        return issued.isPresent() ? mailbox : Optional.empty();
    }
}
