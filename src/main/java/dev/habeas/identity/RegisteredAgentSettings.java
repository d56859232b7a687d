package dev.habeas.identity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The agents that this company has on its list, as registered in California.
 *
 * @param register by key, which evidence names
 */
@Validated
@ConfigurationProperties("habeas.registered-agents")
record RegisteredAgentSettings(
        @DefaultValue Map<@Pattern(regexp = "[a-z0-9][a-z0-9-]{0,59}") String, @Valid Agent> register) {

    /**
     * @param name as registered
     * @param domains of the mailboxes from which the agent asks, such as {@code agent.example}; not those below it
     */
    record Agent(
            @NotBlank String name,
            @NotEmpty Set<@Pattern(regexp = "(?:[a-z0-9-]{1,63}\\.)+[a-z]{2,63}") String> domains) {}
}
