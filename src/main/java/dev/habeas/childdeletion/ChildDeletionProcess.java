package dev.habeas.childdeletion;

import dev.habeas.engine.TypedVariable;
import dev.habeas.jurisdictions.Right;
import dev.habeas.rights.CaseProcesses;
import dev.habeas.rights.RequestProcess;
import dev.habeas.rights.RightVariables;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Binds {@code processes/child-deletion/child-deletion-request.bpmn}. */
@Component
public final class ChildDeletionProcess extends RequestProcess {

    /** What an officer found about an alert that was taken back. */
    static final TypedVariable<String> ALERT_REVIEW =
            TypedVariable.code("alertReview", Set.of("unfounded", "recorded-alert"));

    /** What the person who reported the child is to it. */
    static final TypedVariable<String> RELATION =
            TypedVariable.code("relation", Set.of(Relations.PARENT, "somebody-else", "not-established"));

    public static final String KEY = "child-deletion-request";

    ChildDeletionProcess(CaseProcesses processes) {
        super(KEY, Right.CHILD_DELETION, processes);
    }

    @Override
    public boolean verifiesIdentity() {
        return false;
    }

    @Override
    public Set<String> decisions() {
        return Set.of("granted", "refused");
    }

    @Override
    public Set<TypedVariable<?>> variables() {
        return RightVariables.withWatch(
                RightVariables.DECISION,
                RightVariables.REFUSAL_DECISION,
                RightVariables.ground(Right.CHILD_DELETION),
                RightVariables.PROPAGATION_OUTCOME,
                RightVariables.FREEZE_LATE_AT,
                RELATION,
                ALERT_REVIEW);
    }
}
