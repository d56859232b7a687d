package dev.habeas.processors.connector;

import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;

/** Hands a file to another company. Called outside any transaction, possibly twice for one file. */
public interface FileTransfer {

    /**
     * Sends the file in one request and waits for the answer, at most the endpoint's time limit.
     *
     * @param id the idempotency key: the same file always has the same
     * @param mediaType of the file, such as {@code application/zip}
     * @param file may be opened more than once; it passes through little memory
     * @throws RecipientUnavailableException if there is no usable answer and a later attempt may succeed
     * @throws RecipientRejectsException if a further attempt would be pointless
     */
    Answer send(UUID id, String mediaType, Source file, Endpoint endpoint);

    /** Opens the content from its beginning. */
    @FunctionalInterface
    interface Source {

        InputStream open() throws IOException;
    }
}
