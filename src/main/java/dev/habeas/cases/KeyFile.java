package dev.habeas.cases;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.mac.MacConfig;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import java.security.GeneralSecurityException;

/**
 * The content of the vault's key file: two Tink keysets in one JSON document.
 *
 * @param keyEncryption AES-256-GCM, wraps the data keys
 * @param blindIndex HMAC-SHA-256
 */
record KeyFile(KeysetHandle keyEncryption, KeysetHandle blindIndex) {

    private static final String FORMAT = "habeas-vault-keys/1";
    private static final ObjectMapper JSON = new ObjectMapper();

    static {
        try {
            AeadConfig.register();
            MacConfig.register();
        } catch (GeneralSecurityException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    static KeyFile generate() throws GeneralSecurityException {
        return new KeyFile(
                KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM),
                KeysetHandle.generateNew(PredefinedMacParameters.HMAC_SHA256_256BITTAG));
    }

    /** @throws GeneralSecurityException if the text is not a complete key file; says nothing of its content */
    static KeyFile parse(String text) throws GeneralSecurityException {
        try {
            JsonNode root = JSON.readTree(text);
            if (!FORMAT.equals(root.path("format").asText())) {
                throw new GeneralSecurityException("Not a vault key file");
            }
            return new KeyFile(keyset(root.path("keyEncryption")), keyset(root.path("blindIndex")));
        } catch (JacksonException e) {
            throw new GeneralSecurityException("Not a vault key file");
        }
    }

    String serialize() throws GeneralSecurityException {
        try {
            ObjectNode root = JSON.createObjectNode().put("format", FORMAT);
            root.set("keyEncryption", JSON.readTree(json(keyEncryption)));
            root.set("blindIndex", JSON.readTree(json(blindIndex)));
            return root.toPrettyString() + "\n";
        } catch (JacksonException e) {
            throw new GeneralSecurityException("Keysets cannot be written");
        }
    }

    /** The same with a fresh key-encryption key as the current one; the earlier ones stay to open what they wrapped. */
    KeyFile rotated() throws GeneralSecurityException {
        KeysetHandle.Builder keys = KeysetHandle.newBuilder(keyEncryption);
        keys.addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                .withRandomId()
                .makePrimary());
        return new KeyFile(keys.build(), blindIndex);
    }

    private static KeysetHandle keyset(JsonNode node) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(node.toString(), InsecureSecretKeyAccess.get());
    }

    private static String json(KeysetHandle keys) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get());
    }
}
