package dev.habeas.restriction;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When a restriction is looked at again.
 *
 * @param reviewAfter time from the answer, and from each review, to the next one
 * @param noticePeriod time from the notice to the person until the restriction is lifted
 */
@ConfigurationProperties("habeas.restriction")
record RestrictionSettings(
        @DefaultValue("90d") Duration reviewAfter,
        @DefaultValue("14d") Duration noticePeriod) {}
