package dev.habeas.backups;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One backup of one or several systems.
 *
 * @param name as the operator calls it
 * @param processors keys of the systems in it
 * @param expiresAt when it is overwritten or destroyed
 */
public record BackupSet(UUID id, String name, List<String> processors, Instant takenAt, Instant expiresAt) {

    public BackupSet {
        processors = List.copyOf(processors);
    }
}
