package dev.habeas.respond;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The company that answers.
 *
 * @param name as people know it
 * @param contact mail address or web page of those who decide
 */
@ConfigurationProperties("habeas.company")
public record CompanySettings(
        @DefaultValue("Habeas Example Company") String name,
        @DefaultValue("privacy@habeas.example") String contact) {}
