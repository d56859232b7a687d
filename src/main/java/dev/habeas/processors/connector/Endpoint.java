package dev.habeas.processors.connector;

import java.net.URI;
import java.time.Duration;

/**
 * Where and how a recipient is reached.
 *
 * @param secret shared with the recipient, in the form the transport uses; never printed
 * @param timeLimit for one attempt in all
 */
public record Endpoint(URI url, String secret, Duration timeLimit) {

    @Override
    public String toString() {
        return "Endpoint[" + url + "]";
    }
}
