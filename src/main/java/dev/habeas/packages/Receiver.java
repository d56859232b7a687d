package dev.habeas.packages;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Another controller that takes packages directly. Source: GDPR Art. 20(2).
 *
 * @param name as people know it
 * @param url where it takes signed requests with the archive as body
 * @param secret of the signature, as for a recipient; comes from the environment or a secret file
 * @param timeLimit for one attempt in all
 */
record Receiver(
        String name,
        URI url,
        String secret,
        @DefaultValue("5m") Duration timeLimit) {

    /** @throws IllegalArgumentException if something is missing */
    Receiver {
        if (name == null || name.isBlank() || url == null || secret == null || secret.isBlank()) {
            throw new IllegalArgumentException("HABEAS-PKG-009 A receiver of packages needs name, url and secret");
        }
    }

    @Override
    public String toString() {
        return "Receiver[" + name + "]";
    }
}
