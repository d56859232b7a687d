package dev.habeas.identity;

import dev.habeas.cases.CaseId;
import dev.habeas.cases.KeyRing;
import java.security.GeneralSecurityException;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Two keys for hashes, the second one retired; wraps nothing. */
final class PlainRing implements KeyRing {

    @Override
    public String keyVersion() {
        return "1";
    }

    @Override
    public byte[] wrap(CaseId caseId, byte[] dataKey) {
        throw new UnsupportedOperationException();
    }

    @Override
    public byte[] unwrap(CaseId caseId, byte[] wrappedKey) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<byte[]> blindIndexes(byte[] text) throws GeneralSecurityException {
        return List.of(mac("current", text), mac("retired", text));
    }

    private static byte[] mac(String key, byte[] text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key.getBytes(java.nio.charset.StandardCharsets.UTF_8), "HmacSHA256"));
        return mac.doFinal(text);
    }
}
