package dev.habeas.packages;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How packages are handed over.
 *
 * @param publicUrl where people reach this application; links in letters begin with it
 * @param linkValid how long the link of a letter can be used; then the package is removed
 * @param codeValid how long a code can be used
 */
@ConfigurationProperties("habeas.packages")
record PackageSettings(
        @DefaultValue("http://localhost:8080") URI publicUrl,
        @DefaultValue("30d") Duration linkValid,
        @DefaultValue("10m") Duration codeValid) {}
