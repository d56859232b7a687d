package dev.habeas.processors;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The recipient register and how hard we try.
 *
 * @param register by key; the key names the recipient in the REST interface and in the evidence
 * @param retrySchedule pause before each further attempt; after the last one a person takes over
 * @param concurrency how many instructions are under way at once in this JVM
 * @param concurrencyPerProcessor how many of them to one recipient, so that a slow one does not hold up the others
 */
@Validated
@ConfigurationProperties("habeas.processors")
public record ProcessorSettings(
        @DefaultValue Map<@Pattern(regexp = "[a-z][a-z0-9-]{1,39}") String, @Valid Processor> register,

        @DefaultValue({"5s", "5m", "30m", "2h", "5h", "10h", "14h", "20h", "24h"})
        List<Duration> retrySchedule,

        @DefaultValue("16") @Positive int concurrency,
        @DefaultValue("4") @Positive int concurrencyPerProcessor) {}
