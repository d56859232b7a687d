package dev.habeas.processors.connector;

import java.util.Optional;

/** Carries instructions to recipients over one transport. Called outside any transaction, possibly twice for one instruction. */
public interface Connector {

    /** The word by which the register names this transport, such as {@code webhook}. */
    String transport();

    /**
     * Hands one instruction over and waits for the first answer, at most the endpoint's time limit. The instruction's id
     * is the idempotency key: the recipient does the work once however often it is called.
     *
     * @throws RecipientUnavailableException if there is no usable answer and a later attempt may succeed
     * @throws RecipientRejectsException if a further attempt would be pointless
     */
    Answer submit(Submission submission, Endpoint endpoint);

    /**
     * Reads a receipt that came by itself.
     *
     * @return empty if the message does not come from the endpoint, or is not fresh
     * @throws IllegalArgumentException if it is genuine but says nothing we understand
     */
    Optional<Answer> interpret(Inbound inbound, Endpoint endpoint);
}
