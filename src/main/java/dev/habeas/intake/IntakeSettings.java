package dev.habeas.intake;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one API client may hand in, so that its flood leaves the others their share.
 *
 * @param requestsPerClient how many cases one client may ask to be opened within the window; those refused count, too
 * @param clientWindow from the first of them
 */
@ConfigurationProperties("habeas.intake")
record IntakeSettings(
        @DefaultValue("1200") int requestsPerClient,
        @DefaultValue("1m") Duration clientWindow) {}
