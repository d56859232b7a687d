package dev.habeas.cases;

import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads a file part by part. */
final class UnsealingStream extends InputStream {

    private final CaseCipher cipher;
    private final CaseId caseId;
    private final JdbcClient jdbc;
    private final UUID file;
    private byte[] part = new byte[0];
    private int position;
    private int number;
    private boolean ended;

    UnsealingStream(CaseCipher cipher, CaseId caseId, JdbcClient jdbc, UUID file) {
        this.cipher = cipher;
        this.caseId = caseId;
        this.jdbc = jdbc;
        this.file = file;
    }

    @Override
    public int read() {
        return hasMore() ? part[position++] & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, target.length);
        if (length == 0) {
            return 0;
        }
        if (!hasMore()) {
            return -1;
        }
        int taken = Math.min(length, part.length - position);
        System.arraycopy(part, position, target, offset, taken);
        position += taken;
        return taken;
    }

    /** @throws VaultIntegrityException if a part is missing or altered */
    private boolean hasMore() {
        while (position == part.length && !ended) {
            Part next = jdbc.sql("select last, ciphertext from vault_file_part where file_id = ? and number = ?")
                    .params(file, number)
                    .query((row, at) -> new Part(row.getBoolean(1), row.getBytes(2)))
                    .optional()
                    .orElseThrow(() -> new VaultIntegrityException(
                            caseId, "part " + number + " of a file", new GeneralSecurityException("missing")));
            part = cipher.decryptBytes(SealingStream.place(file, number, next.last()), next.ciphertext());
            ended = next.last();
            position = 0;
            number++;
        }
        return position < part.length;
    }

    private record Part(boolean last, byte[] ciphertext) {}
}
