package dev.habeas.cases;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeyStatus;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.RegistryConfiguration;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;

/**
 * The key ring in a file. Whoever has this file and the database has everything; whoever loses it has lost all open
 * cases: keep two sealed copies apart from the database backups.
 */
final class FileKeyRing implements KeyRing {

    private final Aead keyEncryption;
    private final List<Mac> blindIndex = new ArrayList<>();
    private final String version;

    private FileKeyRing(KeyFile keys) throws GeneralSecurityException {
        keyEncryption = keys.keyEncryption().getPrimitive(RegistryConfiguration.get(), Aead.class);
        version = Integer.toUnsignedString(keys.keyEncryption().getPrimary().getId());
        KeysetHandle macs = keys.blindIndex();
        blindIndex.add(mac(macs.getPrimary()));
        for (int i = 0; i < macs.size(); i++) {
            KeysetHandle.Entry entry = macs.getAt(i);
            if (!entry.isPrimary() && entry.getStatus() == KeyStatus.ENABLED) {
                blindIndex.add(mac(entry));
            }
        }
    }

    /**
     * Opens the key file.
     *
     * @param create whether a missing file is created with fresh keys
     * @throws IllegalStateException if it is missing and may not be created, cannot be read, is damaged, or is open to
     *     group or others
     */
    static FileKeyRing open(Path path, boolean create) {
        OwnerOnlyFile file = new OwnerOnlyFile(path, "Vault key file");
        if (!file.exists()) {
            if (!create) {
                throw file.missing();
            }
            create(file);
        }
        String content = file.read();
        try {
            return new FileKeyRing(KeyFile.parse(content));
        } catch (GeneralSecurityException | RuntimeException e) {
            throw file.corrupt();
        }
    }

    /** Adds a fresh key-encryption key as the current one. Takes effect when the application opens the file again. */
    static void rotate(Path path) {
        OwnerOnlyFile file = new OwnerOnlyFile(path, "Vault key file");
        String content = file.read();
        try {
            file.replace(KeyFile.parse(content).rotated().serialize());
        } catch (GeneralSecurityException e) {
            throw file.corrupt();
        }
    }

    @Override
    public String keyVersion() {
        return version;
    }

    @Override
    public byte[] wrap(CaseId caseId, byte[] dataKey) throws GeneralSecurityException {
        return keyEncryption.encrypt(dataKey, associated(caseId));
    }

    @Override
    public byte[] unwrap(CaseId caseId, byte[] wrappedKey) throws GeneralSecurityException {
        return keyEncryption.decrypt(wrappedKey, associated(caseId));
    }

    @Override
    public List<byte[]> blindIndexes(byte[] text) throws GeneralSecurityException {
        List<byte[]> tags = new ArrayList<>();
        for (Mac mac : blindIndex) {
            tags.add(mac.computeMac(text));
        }
        return tags;
    }

    private static void create(OwnerOnlyFile file) {
        try {
            file.createIfAbsent(KeyFile.generate().serialize());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Vault keys cannot be generated", e);
        }
    }

    private static Mac mac(KeysetHandle.Entry entry) throws GeneralSecurityException {
        return KeysetHandle.newBuilder()
                .addEntry(KeysetHandle.importKey(entry.getKey()).makePrimary())
                .build()
                .getPrimitive(RegistryConfiguration.get(), Mac.class);
    }

    private static byte[] associated(CaseId caseId) {
        return ("case-key|" + caseId).getBytes(UTF_8);
    }
}
