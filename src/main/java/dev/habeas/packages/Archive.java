package dev.habeas.packages;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip archive that remembers the SHA-256 digest of each of its files, and its own. */
final class Archive implements AutoCloseable {

    private final DigestOutputStream all;
    private final ZipOutputStream zip;
    private final Instant at;
    private final List<Entry> entries = new ArrayList<>();

    Archive(OutputStream target, Instant at) {
        this.all = new DigestOutputStream(target, sha256());
        this.zip = new ZipOutputStream(all);
        this.at = at;
    }

    /** @param sha256 in hexadecimal */
    record Entry(String name, long size, String sha256) {}

    /** Writes the content of one file. */
    @FunctionalInterface
    interface Content {

        void writeTo(OutputStream target) throws IOException;
    }

    void add(String name, Content content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(at.atOffset(ZoneOffset.UTC).toLocalDateTime());
        zip.putNextEntry(entry);
        Measured measured = new Measured(zip);
        content.writeTo(measured);
        zip.closeEntry();
        entries.add(new Entry(name, measured.size, hex(measured.digest)));
    }

    /** The files so far. */
    List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** The digest of the closed archive. */
    String digest() {
        return hex(all.getMessageDigest());
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Counts and digests; closing it leaves the archive open. */
    private static final class Measured extends FilterOutputStream {

        private final MessageDigest digest = sha256();
        private long size;

        Measured(OutputStream target) {
            super(target);
        }

        @Override
        public void write(int single) throws IOException {
            write(new byte[] {(byte) single}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            digest.update(bytes, offset, length);
            size += length;
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
