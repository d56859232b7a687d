package dev.habeas.cases;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;
import java.util.Arrays;

/** Encrypts and decrypts for one case. Every text is bound to its case and its place, so that rows cannot be swapped. */
final class CaseCipher {

    private final CaseId caseId;
    private final Aead aead;

    private CaseCipher(CaseId caseId, KeysetHandle dataKey) throws GeneralSecurityException {
        this.caseId = caseId;
        this.aead = dataKey.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    /** A fresh data key for the case, wrapped. */
    static byte[] newWrappedKey(KeyRing ring, CaseId caseId) {
        try {
            KeysetHandle key = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            byte[] plain = TinkProtoKeysetFormat.serializeKeyset(key, InsecureSecretKeyAccess.get());
            byte[] wrapped = ring.wrap(caseId, plain);
            Arrays.fill(plain, (byte) 0);
            return wrapped;
        } catch (GeneralSecurityException e) {
            throw new VaultIntegrityException(caseId, "a new data key", e);
        }
    }

    static CaseCipher open(KeyRing ring, CaseId caseId, byte[] wrappedKey) {
        try {
            byte[] plain = ring.unwrap(caseId, wrappedKey);
            KeysetHandle key = TinkProtoKeysetFormat.parseKeyset(plain, InsecureSecretKeyAccess.get());
            Arrays.fill(plain, (byte) 0);
            return new CaseCipher(caseId, key);
        } catch (GeneralSecurityException e) {
            throw new VaultIntegrityException(caseId, "its data key", e);
        }
    }

    /** @param place what the row is, such as field and version; the same must be given to decrypt */
    byte[] encrypt(String place, PersonalText text) {
        return encrypt(place, text.reveal().getBytes(UTF_8));
    }

    byte[] encrypt(String place, byte[] plain) {
        try {
            return aead.encrypt(plain, associated(place));
        } catch (GeneralSecurityException e) {
            throw new VaultIntegrityException(caseId, place, e);
        }
    }

    /** @throws VaultIntegrityException if the ciphertext was not made for this case and place */
    PersonalText decrypt(String place, byte[] ciphertext) {
        return PersonalText.of(new String(decryptBytes(place, ciphertext), UTF_8));
    }

    /** As {@link #decrypt}, for what is no text. */
    byte[] decryptBytes(String place, byte[] ciphertext) {
        try {
            return aead.decrypt(ciphertext, associated(place));
        } catch (GeneralSecurityException e) {
            throw new VaultIntegrityException(caseId, place, e);
        }
    }

    private byte[] associated(String place) {
        return (caseId + "|" + place).getBytes(UTF_8);
    }
}
