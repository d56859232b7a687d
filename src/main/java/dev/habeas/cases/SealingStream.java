package dev.habeas.cases;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Encrypts what is written to it in parts of a quarter of a megabyte; the last part says that it is the last. */
final class SealingStream extends OutputStream {

    static final int PART = 256 * 1024;

    private final CaseCipher cipher;
    private final JdbcClient jdbc;
    private final UUID file;
    private final ByteArrayOutputStream part = new ByteArrayOutputStream(PART);
    private int number;
    private boolean closed;

    SealingStream(CaseCipher cipher, JdbcClient jdbc, UUID file) {
        this.cipher = cipher;
        this.jdbc = jdbc;
        this.file = file;
    }

    /** What a part is bound to. */
    static String place(UUID file, int number, boolean last) {
        return "file|" + file + "|" + number + (last ? "|last" : "");
    }

    @Override
    public void write(int single) throws IOException {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (closed) {
            throw new IOException("The file is finished");
        }
        int from = offset;
        int left = length;
        while (left > 0) {
            if (part.size() == PART) {
                seal(false);
            }
            int taken = Math.min(left, PART - part.size());
            part.write(bytes, from, taken);
            from += taken;
            left -= taken;
        }
    }

    @Override
    public void close() {
        if (!closed) {
            seal(true);
            closed = true;
        }
    }

    private void seal(boolean last) {
        jdbc.sql("insert into vault_file_part (file_id, number, last, ciphertext) values (?, ?, ?, ?)")
                .params(file, number, last, cipher.encrypt(place(file, number, last), part.toByteArray()))
                .update();
        number++;
        part.reset();
    }
}
