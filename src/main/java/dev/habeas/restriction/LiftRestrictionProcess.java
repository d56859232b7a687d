package dev.habeas.restriction;

import dev.habeas.cases.CaseId;
import dev.habeas.cases.ReviewOnRequest;
import dev.habeas.engine.ProcessBinding;
import dev.habeas.engine.TypedVariable;
import dev.habeas.rights.RightVariables;
import java.time.Instant;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Binds {@code processes/restriction/lift-restriction.bpmn}. */
@Component
public final class LiftRestrictionProcess implements ProcessBinding, ReviewOnRequest {

    public static final String KEY = "lift-restriction";

    /** The person asks to look again: before the review date, or after they were told that the restriction ends. */
    public static final String REVIEW_ASKED = "restriction.ReviewAsked";

    public static final TypedVariable<Instant> REVIEW_AT = TypedVariable.instant("reviewAt");
    public static final TypedVariable<Instant> LIFT_AT = TypedVariable.instant("liftAt");
    public static final TypedVariable<Boolean> NOTICE_DELIVERED = TypedVariable.flag("noticeDelivered");
    public static final TypedVariable<String> REVIEW = TypedVariable.code("restrictionReview", Set.of("keep", "lift"));
    public static final TypedVariable<String> DELIVERY_CHANNEL =
            TypedVariable.code("deliveryChannel", Set.of("post", "phone", "in-person", "other-mailbox"));

    private final RuntimeService runtime;

    LiftRestrictionProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public boolean ask(CaseId id) {
        return !runtime.createMessageCorrelation(REVIEW_ASKED)
                .processInstanceVariableEquals(RightVariables.CASE_ID.name(), id.toString())
                .correlateAllWithResult()
                .isEmpty();
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Set<TypedVariable<?>> variables() {
        return Set.of(
                RightVariables.CASE_ID,
                RightVariables.RESPOND_BY,
                RightVariables.PROPAGATION_OUTCOME,
                REVIEW_AT,
                LIFT_AT,
                NOTICE_DELIVERED,
                REVIEW,
                DELIVERY_CHANNEL);
    }
}
