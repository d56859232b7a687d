package dev.habeas.breach;

import dev.habeas.cases.CaseId;
import dev.habeas.cases.CaseReference;
import dev.habeas.jurisdictions.Residence;
import dev.habeas.jurisdictions.Role;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One breach as the register has it: no personal data. */
record Breach(CaseId id, CaseReference reference, Facts facts, Progress progress) {

    /**
     * What was reported.
     *
     * @param controllers the customers whose data we hold; empty if we are controller ourselves
     * @param reportedBy id of the staff user or API client
     * @param discoveredAt when the breach was discovered: what the United States count from
     * @param occurredFrom null while unknown, and so {@code occurredTo}
     * @param places where affected people live; never empty
     * @param categories of the records concerned, as codes; empty while unknown
     * @param subjectCategories of the people concerned, as codes; empty while unknown
     * @param subjectsApprox about how many people are concerned; null while unknown, and so {@code recordsApprox}
     */
    record Facts(
            Role role,
            List<String> controllers,
            String reportedBy,
            Instant reportedAt,
            Instant discoveredAt,
            @Nullable Instant occurredFrom,
            @Nullable Instant occurredTo,
            List<String> nature,
            List<Residence> places,
            List<String> categories,
            List<String> subjectCategories,
            @Nullable Integer subjectsApprox,
            @Nullable Integer recordsApprox) {}

    /**
     * What became of it; each member is null until it is known.
     *
     * @param score by the ENISA method
     * @param rated the level that follows from the score
     * @param severity the level an officer decided
     */
    record Progress(
            BreachStatus status,
            @Nullable String containment,
            @Nullable BigDecimal score,
            @Nullable Severity rated,
            @Nullable Severity severity,
            @Nullable String loweringReason,
            boolean manyAffected,
            boolean unintelligible,
            @Nullable String missedCause,
            @Nullable String rootCause,
            @Nullable String lesson,
            @Nullable Instant closedAt) {}
}
