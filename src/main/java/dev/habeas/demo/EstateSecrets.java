package dev.habeas.demo;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Profile;

/**
 * The webhook secrets of the systems, by key. The recipient register refers to the same properties.
 *
 * @param secrets {@code whsec_} and at least 24 bytes in Base64 each
 */
@ConfigurationProperties("habeas.processors")
@Profile("demo")
record EstateSecrets(Map<String, String> secrets) {

    /** @throws IllegalStateException if the configuration has no secret for the system */
    WebhookSecret of(EstateSystem system) {
        String secret = secrets.get(system.key());
        if (secret == null) {
            throw new IllegalStateException("habeas.processors.secrets." + system.key() + " is not set");
        }
        return WebhookSecret.parse(secret);
    }

    @Override
    public String toString() {
        return "EstateSecrets[***]";
    }
}
