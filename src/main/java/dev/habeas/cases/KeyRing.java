package dev.habeas.cases;

import java.security.GeneralSecurityException;
import java.util.List;

/**
 * Holds the two long-lived secrets of the vault, out of reach of the database: the key-encryption key that wraps the
 * data key of each case, and the key of the blind index. Implemented over a file by default; a key management service
 * is another implementation. Thread-safe.
 */
public interface KeyRing {

    /** Name of the key that {@link #wrap} uses now. Kept beside the wrapped key, so that one can see what is still old. */
    String keyVersion();

    /** Encrypts a data key under the current key-encryption key, bound to its case. */
    byte[] wrap(CaseId caseId, byte[] dataKey) throws GeneralSecurityException;

    /**
     * Opens what {@link #wrap} made for the same case, under this or an earlier key.
     *
     * @throws GeneralSecurityException if it was made for another case, was altered, or its key is not in this ring
     */
    byte[] unwrap(CaseId caseId, byte[] wrappedKey) throws GeneralSecurityException;

    /**
     * Keyed hashes of the text under every key that the ring holds, the current one first. New entries use the first;
     * look-ups try all, so that entries made before a rotation are still found.
     */
    List<byte[]> blindIndexes(byte[] text) throws GeneralSecurityException;
}
