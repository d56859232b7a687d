package dev.habeas.retention;

import dev.habeas.cases.CaseId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Data that must be preserved.
 *
 * @param subject the case whose person it is about; null if it names no case
 * @param ofPerson whether it is about a person, known by keyed hashes only
 * @param processor key of the recipient at which data is held; null means everywhere, our own records included
 * @param category code of the data at that recipient, for people; the whole recipient is held
 * @param owner id of the staff user who answers for it
 * @param reviewOn the day on which the owner looks whether it is still needed
 * @param releasedAt null while it stands
 */
public record LegalHold(
        UUID id,
        @Nullable CaseId subject,
        boolean ofPerson,
        @Nullable String processor,
        @Nullable String category,
        HoldReason reason,
        String owner,
        LocalDate reviewOn,
        String placedBy,
        Instant placedAt,
        @Nullable String releasedBy,
        @Nullable Instant releasedAt) {

    public boolean stands() {
        return releasedAt == null;
    }
}
