package dev.habeas.instruction;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The register of platform customers.
 *
 * @param register by key; the key is the {@code controller} of the REST interface and the tenant in the recipients
 */
@Validated
@ConfigurationProperties("habeas.customers")
record CustomerSettings(
        @DefaultValue Map<@Pattern(regexp = "[a-z0-9][a-z0-9-]{0,59}") String, @Valid Customer> register) {}
