package dev.habeas.cases;

import java.util.EnumSet;
import java.util.Set;

/** Where a case stands, as the outside sees it. The allowed steps from one status to the next are here and nowhere else. */
public enum CaseStatus {
    RECEIVED,
    AWAITING_IDENTITY,
    AWAITING_CLARIFICATION,
    IN_PROGRESS,
    AWAITING_RECIPIENTS,
    AWAITING_BACKUP_EXPIRY,
    COMPLETED,
    REFUSED,
    WITHDRAWN,
    ROUTED_TO_CUSTOMER;

    private static final Set<CaseStatus> FINAL = EnumSet.of(COMPLETED, REFUSED, WITHDRAWN, ROUTED_TO_CUSTOMER);

    /** Whether the case is answered and nothing more is done for it. */
    public boolean isFinal() {
        return FINAL.contains(this);
    }

    /** Whether the case is answered, even if backups may still hold what was erased in it. */
    public boolean isAnswered() {
        return isFinal() || this == AWAITING_BACKUP_EXPIRY;
    }

    /** Whether a case in this status may move to {@code next}: a final case stays as it is. */
    public boolean mayBecome(CaseStatus next) {
        return this == next || !isFinal();
    }

    /** The word of the REST interface, such as {@code awaiting-identity}. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException if no status has this word */
    public static CaseStatus ofWord(String word) {
        return valueOf(word.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
    }
}
