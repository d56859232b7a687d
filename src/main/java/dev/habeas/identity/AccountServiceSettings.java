package dev.habeas.identity;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The system that knows which mailbox is on file for whom.
 *
 * @param url where it is asked; null means that there is none to ask
 * @param token bearer token it expects; null means none
 * @param timeLimit for the connection, and again for the answer; after that a person verifies
 */
@ConfigurationProperties("habeas.identity.account-service")
record AccountServiceSettings(
        @Nullable URI url,
        @Nullable String token,
        @DefaultValue("PT3S") Duration timeLimit) {

    @Override
    public String toString() {
        return "AccountServiceSettings[" + url + "]";
    }
}
