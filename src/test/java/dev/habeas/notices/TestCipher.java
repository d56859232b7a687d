package dev.habeas.notices;

import dev.habeas.cases.CaseId;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** A key per case in memory; destroying it makes the mail of the case unreadable. */
final class TestCipher implements NoticeCipher {

    private final Map<CaseId, SecretKey> keys = new ConcurrentHashMap<>();

    void destroy(CaseId caseId) {
        keys.remove(caseId);
    }

    @Override
    public byte[] seal(CaseId caseId, byte[] plain) {
        byte[] nonce = new byte[12];
        new SecureRandom().nextBytes(nonce);
        byte[] body = crypt(Cipher.ENCRYPT_MODE, keys.computeIfAbsent(caseId, any -> newKey()), nonce, plain);
        byte[] sealed = new byte[12 + body.length];
        System.arraycopy(nonce, 0, sealed, 0, 12);
        System.arraycopy(body, 0, sealed, 12, body.length);
        return sealed;
    }

    @Override
    public Optional<byte[]> open(CaseId caseId, byte[] sealed) {
        return Optional.ofNullable(keys.get(caseId)).map(key -> {
            byte[] nonce = Arrays.copyOf(sealed, 12);
            return crypt(Cipher.DECRYPT_MODE, key, nonce, Arrays.copyOfRange(sealed, 12, sealed.length));
        });
    }

    private static SecretKey newKey() {
        try {
            return KeyGenerator.getInstance("AES").generateKey();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] crypt(int mode, SecretKey key, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(128, nonce));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
