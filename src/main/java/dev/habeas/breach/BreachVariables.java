package dev.habeas.breach;

import dev.habeas.engine.TaskRefusedException;
import dev.habeas.engine.TypedVariable;
import java.util.Set;
import org.camunda.bpm.engine.delegate.VariableScope;

/** What people choose in the forms of {@code forms/breach}, and by what their tasks know what they are about. */
final class BreachVariables {

    static final String CONTAINED = "contained";

    static final TypedVariable<String> CASE_ID = TypedVariable.id("caseId");
    static final TypedVariable<String> NOTICE_ID = TypedVariable.id("noticeId");
    static final TypedVariable<String> REFUSAL_DECISION =
            TypedVariable.code("refusalDecision", Set.of("approved", "rejected"));
    static final TypedVariable<String> CONTAINMENT =
            TypedVariable.code("containment", Set.of(CONTAINED, "partly-contained", "not-contained"));
    static final TypedVariable<String> AWARENESS_DECISION =
            TypedVariable.code("awarenessDecision", Set.of("aware", "not-a-breach"));
    static final TypedVariable<String> AWARENESS_REASON = TypedVariable.code("awarenessReason", Awareness.REASONS);
    static final TypedVariable<String> DATA_CATEGORY =
            TypedVariable.code("dataCategory", SeverityPolicy.CATEGORIES.keySet());
    static final TypedVariable<String> DATA_CONTEXT =
            TypedVariable.code("dataContext", SeverityPolicy.CONTEXTS.keySet());
    static final TypedVariable<String> IDENTIFICATION =
            TypedVariable.code("identification", SeverityPolicy.IDENTIFICATION.keySet());
    static final TypedVariable<String> CONFIDENTIALITY_LOSS =
            TypedVariable.code("confidentialityLoss", SeverityPolicy.CONFIDENTIALITY.keySet());
    static final TypedVariable<String> INTEGRITY_LOSS =
            TypedVariable.code("integrityLoss", SeverityPolicy.INTEGRITY.keySet());
    static final TypedVariable<String> AVAILABILITY_LOSS =
            TypedVariable.code("availabilityLoss", SeverityPolicy.AVAILABILITY.keySet());
    static final TypedVariable<String> MALICIOUS_INTENT =
            TypedVariable.code("maliciousIntent", SeverityPolicy.INTENT.keySet());
    static final TypedVariable<String> MANY_AFFECTED = TypedVariable.code("manyAffected", Set.of("yes", "no"));
    static final TypedVariable<String> UNINTELLIGIBLE = TypedVariable.code("unintelligible", Set.of("yes", "no"));
    static final TypedVariable<String> SEVERITY_DECISION = TypedVariable.code("severityDecision", Severity.words());
    static final TypedVariable<String> LOWERING_REASON = TypedVariable.code(
            "loweringReason",
            Set.of(
                    "not-lowered",
                    "recipient-trusted",
                    "data-returned",
                    "data-outdated",
                    "measures-taken",
                    "scores-too-coarse"));
    static final TypedVariable<String> AUTHORITY_NOTICE =
            TypedVariable.code("authorityNotice", Set.of("initial", "complete", "no-authority"));
    static final TypedVariable<String> LATE_REASON = TypedVariable.code(
            "lateReason",
            Set.of("not-late", "facts-unclear", "found-late", "processor-late", "several-breaches", "other"));
    static final TypedVariable<String> PEOPLE_NOTICE = TypedVariable.code(
            "peopleNotice",
            Set.of("told-individually", "told-publicly", "exception-unintelligible", "exception-risk-removed"));
    static final TypedVariable<String> ATTORNEY_GENERAL_NOTICE =
            TypedVariable.code("attorneyGeneralNotice", Set.of("submitted", "below-threshold"));
    static final TypedVariable<String> CUSTOMER_NOTICE =
            TypedVariable.code("customerNotice", Set.of("told-by-contract-channel", "told-otherwise"));
    static final TypedVariable<String> ROOT_CAUSE = TypedVariable.code(
            "rootCause",
            Set.of(
                    "human-error",
                    "misconfiguration",
                    "vulnerability",
                    "stolen-credentials",
                    "insider",
                    "processor",
                    "lost-device",
                    "unknown"));
    static final TypedVariable<String> LESSON = TypedVariable.code(
            "lesson", Set.of("technical-measure", "process-change", "training", "contract-change", "nothing"));
    static final TypedVariable<String> MISSED_NOTICE_CAUSE = TypedVariable.code(
            "missedNoticeCause",
            Set.of(
                    "found-late",
                    "passed-on-late",
                    "facts-unclear",
                    "processor-late",
                    "workload",
                    "system-failure",
                    "other"));

    static final Set<TypedVariable<?>> FIELDS = Set.of(
            CASE_ID,
            NOTICE_ID,
            REFUSAL_DECISION,
            CONTAINMENT,
            AWARENESS_DECISION,
            AWARENESS_REASON,
            DATA_CATEGORY,
            DATA_CONTEXT,
            IDENTIFICATION,
            CONFIDENTIALITY_LOSS,
            INTEGRITY_LOSS,
            AVAILABILITY_LOSS,
            MALICIOUS_INTENT,
            MANY_AFFECTED,
            UNINTELLIGIBLE,
            SEVERITY_DECISION,
            LOWERING_REASON,
            AUTHORITY_NOTICE,
            LATE_REASON,
            PEOPLE_NOTICE,
            ATTORNEY_GENERAL_NOTICE,
            CUSTOMER_NOTICE,
            ROOT_CAUSE,
            LESSON,
            MISSED_NOTICE_CAUSE);

    private BreachVariables() {}

    static boolean isApproved(VariableScope task) {
        return chosen(REFUSAL_DECISION, task).equals("approved");
    }

    /** @throws TaskRefusedException if the field was left empty, which a form prevents but a program may do */
    static String chosen(TypedVariable<String> field, VariableScope task) {
        return field.get(task)
                .orElseThrow(() -> new TaskRefusedException("HABEAS-BRE-001 Choose a value for " + field.name()));
    }
}
