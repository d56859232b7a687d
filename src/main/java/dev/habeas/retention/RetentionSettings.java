package dev.habeas.retention;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of our own retention; what the laws say is in {@code schedule.csv}.
 *
 * @param appealWindow how long the working data of a closed case is kept where the schedule gives no days of its own
 * @param batchSize how many cases are purged in one transaction
 */
@Validated
@ConfigurationProperties("habeas.retention")
record RetentionSettings(
        @DefaultValue("90d") @NotNull Duration appealWindow,
        @DefaultValue("100") @Positive @Max(10_000) int batchSize) {}
