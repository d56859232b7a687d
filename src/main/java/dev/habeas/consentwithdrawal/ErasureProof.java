package dev.habeas.consentwithdrawal;

import dev.habeas.cases.CaseFile;
import dev.habeas.cases.PrivacyCase;
import java.util.Locale;

/**
 * Whether what rested on the withdrawn consent alone may be erased though nobody looks at who asks. Stopping needs no proof,
 * and stays possible for everybody; erasing for somebody else cannot be undone. Source: GDPR Art. 7(3), 12(6), 32(1).
 */
enum ErasureProof {
    /** The person asks, by a mailbox they have shown to be theirs and by nothing else. */
    PROVEN_MAILBOX(true),
    /** What cases of an older release have that came by another way than the pages: it proves nothing any more. */
    OTHER_CHANNEL(false),
    /** Somebody asks for them. */
    NOT_THE_PERSON(false),
    /** A call, a letter, a mail or the pages gave an identifier that nobody has shown to be theirs. */
    UNPROVEN_IDENTIFIERS(false);

    private final boolean enough;

    ErasureProof(boolean enough) {
        this.enough = enough;
    }

    static ErasureProof of(PrivacyCase subject, CaseFile file) {
        if (!subject.requester().equals("self")) {
            return NOT_THE_PERSON;
        }
        return file.isProvenByItsMailbox(subject) ? PROVEN_MAILBOX : UNPROVEN_IDENTIFIERS;
    }

    /** @throws IllegalArgumentException if none has this word */
    static ErasureProof ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    boolean isEnough() {
        return enough;
    }

    /** The code that evidence has, such as {@code proven-mailbox}. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
