package dev.habeas.breach;

import dev.habeas.cases.CaseId;
import dev.habeas.cases.CaseReference;
import dev.habeas.jurisdictions.Residence;
import dev.habeas.jurisdictions.Role;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
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
            @Nullable Integer recordsApprox) {

        /** Whether an authority that knows the others has to be told: GDPR Art. 33(3)(a) and (4). */
        boolean tellsOtherThan(Facts others) {
            return !nature.equals(others.nature)
                    || !categories.equals(others.categories)
                    || !subjectCategories.equals(others.subjectCategories)
                    || !Objects.equals(subjectsApprox, others.subjectsApprox)
                    || !Objects.equals(recordsApprox, others.recordsApprox)
                    || !Objects.equals(occurredFrom, others.occurredFrom)
                    || !Objects.equals(occurredTo, others.occurredTo);
        }
    }

    /**
     * What became of it; each member is null until it is known.
     *
     * @param score by the ENISA method
     * @param rated the level that follows from the score
     * @param severity the level an officer decided
     * @param scores what the score follows from, as {@code name:code}; empty until then
     * @param effectsAt since when the likely consequences are on record as they stand; their words are in the vault
     * @param measuresAt since when the measures are, likewise
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
            List<String> scores,
            @Nullable Instant effectsAt,
            @Nullable Instant measuresAt,
            @Nullable String missedCause,
            @Nullable String rootCause,
            @Nullable String lesson,
            @Nullable Instant closedAt) {

        static Progress reported() {
            return new Progress(
                    BreachStatus.REPORTED,
                    null,
                    null,
                    null,
                    null,
                    null,
                    false,
                    false,
                    List.of(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);
        }

        /** Whether nothing can change any more: dismissed, closed, or about to be closed since the lessons are drawn. */
        boolean isOver() {
            return status == BreachStatus.DISMISSED || rootCause != null || closedAt != null;
        }
    }
}
