package dev.habeas.packages;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How packages are handed over.
 *
 * @param publicUrl where people reach this application; links in letters begin with it
 * @param linkValid how long the link of a letter can be used; then the package is removed
 * @param codeValid how long a code can be used
 * @param keepAfterDelivery how long a package is kept after it was fetched, in case the download failed, and exports after
 *     a case that disclosed nothing was closed; an hour at least, so that no download is cut off
 * @param removalPoll pause between two looks for packages to remove
 * @param receivers other controllers that take packages directly, by key; the key is {@code receiver} in the details of a
 *     portability request
 */
@ConfigurationProperties("habeas.packages")
record PackageSettings(
        @DefaultValue("http://localhost:8080") URI publicUrl,
        @DefaultValue("30d") Duration linkValid,
        @DefaultValue("10m") Duration codeValid,
        @DefaultValue("7d") Duration keepAfterDelivery,
        @DefaultValue("PT15M") Duration removalPoll,
        Map<String, Receiver> receivers) {

    PackageSettings {
        receivers = Map.copyOf(Objects.requireNonNullElse(receivers, Map.<String, Receiver>of()));
        if (keepAfterDelivery.compareTo(Duration.ofHours(1)) < 0) {
            throw new IllegalArgumentException(
                    "HABEAS-PKG-008 habeas.packages.keep-after-delivery must be one hour at least");
        }
    }
}
