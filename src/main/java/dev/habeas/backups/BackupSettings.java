package dev.habeas.backups;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of backups.
 *
 * @param tombstonesFor how long a tombstone is kept at least; longer if a registered backup lives longer
 */
@Validated
@ConfigurationProperties("habeas.backups")
record BackupSettings(@DefaultValue("35d") @NotNull Duration tombstonesFor) {}
