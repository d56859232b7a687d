package dev.habeas.rights;

import dev.habeas.engine.TypedVariable;
import dev.habeas.grounds.Grounds;
import dev.habeas.jurisdictions.Right;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** The process variables that the models of several rights share. */
public final class RightVariables {

    public static final TypedVariable<String> CASE_ID = TypedVariable.id("caseId");
    public static final TypedVariable<Instant> WARN_AT = TypedVariable.instant("warnAt");
    public static final TypedVariable<Instant> AT_RISK_AT = TypedVariable.instant("atRiskAt");
    public static final TypedVariable<Instant> RESPOND_BY = TypedVariable.instant("respondBy");
    public static final TypedVariable<Instant> OVERDUE_AT = TypedVariable.instant("overdueAt");
    public static final TypedVariable<Instant> FREEZE_LATE_AT = TypedVariable.instant("freezeLateAt");
    public static final TypedVariable<Boolean> DEADLINE_MISSED = TypedVariable.flag("deadlineMissed");
    public static final TypedVariable<String> MISSED_DEADLINE_CAUSE = TypedVariable.code(
            "missedDeadlineCause",
            Set.of("late-intake", "identity-delay", "recipient-silent", "workload", "system-failure", "other"));
    public static final TypedVariable<String> OUTCOME =
            TypedVariable.code("outcome", Set.of("granted", "partly-granted", "refused", "withdrawn"));

    public static final TypedVariable<Boolean> IDENTITY_VERIFIED = TypedVariable.flag("identityVerified");

    /** Whether the person is proven for the data itself, or only to be told which categories of data there are. */
    public static final TypedVariable<String> PROVEN_FOR =
            TypedVariable.code("provenFor", Set.of("data", "categories"));

    public static final TypedVariable<String> DECISION =
            TypedVariable.code("decision", Set.of("granted", "partly-granted", "refused"));
    public static final TypedVariable<String> REFUSAL_DECISION =
            TypedVariable.code("refusalDecision", Set.of("approved", "rejected"));
    public static final TypedVariable<String> PROPAGATION_OUTCOME =
            TypedVariable.code("propagationOutcome", Set.of("complete", "incomplete"));

    private static final String GROUND = "ground";

    private RightVariables() {}

    /** The ground of a decision, one of those that may limit this right. */
    public static TypedVariable<String> ground(Right right) {
        return TypedVariable.code(GROUND, Grounds.codesFor(right));
    }

    /** What every model has that watches its deadline and can be withdrawn, and the given ones. */
    public static Set<TypedVariable<?>> withWatch(TypedVariable<?>... own) {
        Set<TypedVariable<?>> all = new HashSet<>(Set.of(
                CASE_ID, WARN_AT, AT_RISK_AT, RESPOND_BY, OVERDUE_AT, DEADLINE_MISSED, MISSED_DEADLINE_CAUSE, OUTCOME));
        all.addAll(Set.of(own));
        return Set.copyOf(all);
    }
}
