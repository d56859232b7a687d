package dev.habeas.cases;

import java.security.GeneralSecurityException;

/**
 * Stored ciphertext does not open where it stands: it was altered, moved from another row, or belongs to a key that
 * this key ring does not hold. Needs an operator; the message names the place and no content.
 */
public class VaultIntegrityException extends IllegalStateException {

    VaultIntegrityException(CaseId caseId, String place, GeneralSecurityException cause) {
        super("Case " + caseId + ": " + place + " does not open", cause);
    }
}
