package dev.habeas.notices;

import dev.habeas.cases.CaseId;
import java.util.Optional;

/** Encrypts mail under the key of its case. Both operations take and return whole messages and keep nothing. */
public interface NoticeCipher {

    /** Encrypts with authentication; two calls with the same input differ. */
    byte[] seal(CaseId caseId, byte[] plain);

    /** The plain content; empty if the key of the case has been destroyed. */
    Optional<byte[]> open(CaseId caseId, byte[] sealed);
}
