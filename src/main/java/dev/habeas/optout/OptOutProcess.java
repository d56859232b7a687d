package dev.habeas.optout;

import dev.habeas.cases.PrivacyCase;
import dev.habeas.deadlines.Topic;
import dev.habeas.engine.TypedVariable;
import dev.habeas.jurisdictions.Right;
import dev.habeas.rights.CaseProcesses;
import dev.habeas.rights.RequestProcess;
import dev.habeas.rights.RightVariables;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Binds {@code processes/opt-out/opt-out-request.bpmn}. */
@Component
public final class OptOutProcess extends RequestProcess {

    public static final String KEY = "opt-out-request";

    static final TypedVariable<Boolean> FRAUD_SUSPECTED = TypedVariable.flag("fraudSuspected");
    static final TypedVariable<Boolean> BROWSER_SIGNAL = TypedVariable.flag("browserSignal");
    static final TypedVariable<String> GROUND = RightVariables.ground(Right.OPT_OUT);

    OptOutProcess(CaseProcesses processes) {
        super(KEY, Right.OPT_OUT, processes);
    }

    @Override
    public Set<String> details() {
        return OptOutDetails.MEMBERS;
    }

    @Override
    public Map<String, String> faults(Map<String, String> details) {
        return OptOutDetails.faults(details);
    }

    /** California has rules of its own for the use of sensitive information and for automated decisions, 11 CCR 7027, 7221. */
    @Override
    public Topic topic(Map<String, String> details) {
        return switch (OptOutDetails.purpose(details)) {
            case LIMIT_USE -> Topic.LIMIT_USE;
            case AUTOMATED_DECISIONS -> Topic.ADMT_OPT_OUT;
            default -> Topic.OPT_OUT;
        };
    }

    @Override
    public boolean verifiesIdentity() {
        return false;
    }

    /** Sale and sharing stop or they do not. */
    @Override
    public Set<String> decisions() {
        return Set.of("granted", "refused");
    }

    @Override
    protected Map<String, Object> own(PrivacyCase opened, Map<String, String> details) {
        Map<String, Object> own = new HashMap<>();
        FRAUD_SUSPECTED.put(own, OptOutDetails.suspectsFraud(details));
        BROWSER_SIGNAL.put(own, opened.channel().equals("gpc"));
        return own;
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
