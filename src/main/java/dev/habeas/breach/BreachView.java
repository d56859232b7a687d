package dev.habeas.breach;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.habeas.cases.CaseId;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A breach as the REST interface shows it: no personal data. Times of a deadline are in the zone of its place, the others
 * in UTC. What is not known yet is null.
 *
 * @param controllers the customers whose data we hold; {@code controller} is the only one, null if there are none or several
 * @param places where affected people live, as ISO 3166 codes
 * @param formerFacts what was believed before facts were added, the first one first
 * @param severity the level that was decided; {@code rated} and {@code score} are what the scores say
 * @param scores what the level is rated from, by the method of ENISA, as {@code name:code}
 * @param effectsRecordedAt since when the consequences are on record as they stand, in words that are not shown here; so
 *     {@code measuresRecordedAt} of the measures
 * @param decisions who decided what when, the first one first
 * @param awareness the assessments, the first one first; the last one stands
 */
record BreachView(
        CaseId id,
        String reference,
        String role,
        @Nullable String controller,
        List<String> controllers,
        String status,
        OffsetDateTime reportedAt,
        OffsetDateTime awareAt,
        OffsetDateTime discoveredAt,
        @Nullable OffsetDateTime occurredFrom,
        @Nullable OffsetDateTime occurredTo,
        List<String> nature,
        List<String> places,
        List<String> categories,
        List<String> subjectCategories,
        @Nullable Integer subjectsApprox,
        @Nullable Integer recordsApprox,
        @Nullable String containment,
        @Nullable BigDecimal score,
        @Nullable String rated,
        @Nullable String severity,
        @Nullable String loweringReason,
        boolean manyAffected,
        boolean unintelligible,
        List<String> scores,
        @Nullable OffsetDateTime effectsRecordedAt,
        @Nullable OffsetDateTime measuresRecordedAt,
        List<FormerFacts> formerFacts,
        List<AwarenessView> awareness,
        List<DeadlineView> deadlines,
        List<NoticeView> notices,
        List<DelayView> delays,
        List<DecisionView> decisions,
        @Nullable String delayCause,
        @Nullable String rootCause,
        @Nullable String lesson,
        @Nullable OffsetDateTime closedAt,
        Map<String, String> links) {

    /** One assessment of when the company became aware. */
    record AwarenessView(OffsetDateTime awareAt, String reason, String author, OffsetDateTime assessedAt) {}

    /** @param legalOuter null unless there is a more generous reading of the law */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DeadlineView(
            String event,
            String place,
            OffsetDateTime dueAt,
            @Nullable OffsetDateTime legalOuter,
            OffsetDateTime countedFrom,
            String regime,
            String rule,
            String ruleId,
            String rulesVersion,
            String calendar,
            String explanation,
            String state) {}

    /** People who are told later, because law enforcement asked for it. */
    record DelayView(String place, OffsetDateTime until, String recordedBy, OffsetDateTime recordedAt) {}

    /** @param notice the notice that was decided on; null if it was the breach */
    record DecisionView(
            String task, @Nullable UUID notice, String decision, String decidedBy, OffsetDateTime decidedAt) {}

    /** Who is told, and what was done about it. */
    record NoticeView(
            UUID id,
            String kind,
            @Nullable String customer,
            String place,
            String regime,
            String rule,
            String state,
            @Nullable String decision,
            @Nullable String lateReason,
            @Nullable String decidedBy,
            @Nullable OffsetDateTime firstSentAt,
            @Nullable OffsetDateTime doneAt) {}
}
