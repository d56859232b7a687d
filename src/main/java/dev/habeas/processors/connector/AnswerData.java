package dev.habeas.processors.connector;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.CipherInputStream;
import javax.crypto.CipherOutputStream;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The data that came with an answer, such as exported records, as JSON. It may be larger than memory, so it waits in a
 * file without a name, under a key that only this object knows; with the object both are gone.
 */
public final class AnswerData implements AutoCloseable {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final FileChannel file;
    private final SecretKeySpec key;
    private final IvParameterSpec start;

    private AnswerData(FileChannel file) {
        byte[] secret = new byte[48];
        RANDOM.nextBytes(secret);
        this.file = file;
        this.key = new SecretKeySpec(secret, 0, 32, "AES");
        this.start = new IvParameterSpec(secret, 32, 16);
    }

    /** Writes the data. */
    @FunctionalInterface
    public interface Source {

        void writeTo(OutputStream target) throws IOException;
    }

    /** Keeps what the source writes. */
    public static AnswerData keep(Source source) throws IOException {
        Path path = Files.createTempFile("answer", ".part");
        AnswerData data = new AnswerData(FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE));
        try (OutputStream target = new CipherOutputStream(
                new Unclosing(Channels.newOutputStream(data.file)), data.cipher(Cipher.ENCRYPT_MODE))) {
            source.writeTo(target);
        } catch (IOException | RuntimeException e) {
            data.close();
            throw e;
        }
        return data;
    }

    /** From the beginning; one reader at a time. */
    public InputStream open() throws IOException {
        file.position(0);
        return new CipherInputStream(Channels.newInputStream(file), cipher(Cipher.DECRYPT_MODE));
    }

    private Cipher cipher(int mode) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
            cipher.init(mode, key, start);
            return cipher;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has AES/CTR", e);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Masked: it is personal data. */
    @Override
    public String toString() {
        return "AnswerData[***]";
    }

    private static final class Unclosing extends OutputStream {

        private final OutputStream target;

        Unclosing(OutputStream target) {
            this.target = target;
        }

        @Override
        public void write(int single) throws IOException {
            target.write(single);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            target.write(bytes, offset, length);
        }
    }
}
