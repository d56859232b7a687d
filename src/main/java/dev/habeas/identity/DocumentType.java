package dev.habeas.identity;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.MediaType;

/** What a document may be. Told by how it begins: neither its name nor what the sender calls it is believed. */
public enum DocumentType {
    PDF(MediaType.APPLICATION_PDF, "%PDF-".getBytes(StandardCharsets.US_ASCII)),
    JPEG(MediaType.IMAGE_JPEG, new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}),
    PNG(MediaType.IMAGE_PNG, new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});

    private final MediaType mediaType;
    private final byte[] beginning;

    DocumentType(MediaType mediaType, byte[] beginning) {
        this.mediaType = mediaType;
        this.beginning = beginning;
    }

    /** Empty if it is none of these. */
    static Optional<DocumentType> of(byte[] content) {
        return Arrays.stream(values())
                .filter(each -> content.length > each.beginning.length
                        && Arrays.equals(each.beginning, Arrays.copyOf(content, each.beginning.length)))
                .findFirst();
    }

    static DocumentType ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Also the ending of a file name. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public MediaType mediaType() {
        return mediaType;
    }
}
