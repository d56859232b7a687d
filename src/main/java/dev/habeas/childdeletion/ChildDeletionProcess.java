package dev.habeas.childdeletion;

import dev.habeas.cases.CaseClock;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.cases.RightProcess;
import dev.habeas.engine.ProcessBinding;
import dev.habeas.engine.TypedVariable;
import dev.habeas.jurisdictions.Right;
import dev.habeas.rights.CaseProcesses;
import dev.habeas.rights.RightVariables;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Binds {@code processes/child-deletion/child-deletion-request.bpmn}. */
@Component
public final class ChildDeletionProcess implements ProcessBinding, RightProcess {

    public static final String KEY = "child-deletion-request";

    private final CaseProcesses processes;

    ChildDeletionProcess(CaseProcesses processes) {
        this.processes = processes;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Right right() {
        return Right.CHILD_DELETION;
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
    public Set<String> details() {
        return Set.of("message");
    }

    @Override
    public void start(PrivacyCase opened, CaseClock clock, Map<String, String> details) {
        processes.start(KEY, opened, clock);
    }

    @Override
    public void withdraw(PrivacyCase open) {
        processes.withdraw(open);
    }

    @Override
    public Set<TypedVariable<?>> variables() {
        return RightVariables.withWatch(
                RightVariables.DECISION,
                RightVariables.REFUSAL_DECISION,
                RightVariables.ground(Right.CHILD_DELETION),
                RightVariables.PROPAGATION_OUTCOME);
    }
}
