package dev.habeas.optout;

import dev.habeas.cases.CaseClock;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.cases.RightProcess;
import dev.habeas.engine.ProcessBinding;
import dev.habeas.engine.TypedVariable;
import dev.habeas.jurisdictions.Right;
import dev.habeas.rights.CaseProcesses;
import dev.habeas.rights.RightVariables;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Binds {@code processes/opt-out/opt-out-request.bpmn}. */
@Component
public final class OptOutProcess implements ProcessBinding, RightProcess {

    public static final String KEY = "opt-out-request";

    public static final String REQUEST_WITHDRAWN = CaseProcesses.REQUEST_WITHDRAWN;

    static final TypedVariable<Boolean> FRAUD_SUSPECTED = TypedVariable.flag("fraudSuspected");
    static final TypedVariable<Boolean> BROWSER_SIGNAL = TypedVariable.flag("browserSignal");
    static final TypedVariable<String> GROUND = RightVariables.ground(Right.OPT_OUT);

    private final CaseProcesses processes;

    OptOutProcess(CaseProcesses processes) {
        this.processes = processes;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Right right() {
        return Right.OPT_OUT;
    }

    @Override
    public Set<String> details() {
        return OptOutDetails.MEMBERS;
    }

    @Override
    public Map<String, String> faults(Map<String, String> details) {
        return OptOutDetails.faults(details);
    }

    @Override
    public boolean verifiesIdentity() {
        return false;
    }

    @Override
    public void start(PrivacyCase opened, CaseClock clock, Map<String, String> details) {
        Map<String, Object> more = new HashMap<>();
        FRAUD_SUSPECTED.put(more, OptOutDetails.suspectsFraud(details));
        BROWSER_SIGNAL.put(more, opened.channel().equals("gpc"));
        processes.start(KEY, opened, clock, more);
    }

    @Override
    public void withdraw(PrivacyCase open) {
        processes.withdraw(open);
    }

    @Override
    public Set<TypedVariable<?>> variables() {
        return RightVariables.withWatch(
                FRAUD_SUSPECTED,
                BROWSER_SIGNAL,
                RightVariables.DECISION,
                GROUND,
                RightVariables.REFUSAL_DECISION,
                RightVariables.PROPAGATION_OUTCOME);
    }
}
