package dev.habeas.consentwithdrawal;

import dev.habeas.engine.TypedVariable;
import dev.habeas.jurisdictions.Right;
import dev.habeas.rights.CaseProcesses;
import dev.habeas.rights.RequestProcess;
import dev.habeas.rights.RightVariables;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Binds {@code processes/consent-withdrawal/consent-withdrawal-request.bpmn}. */
@Component
public final class ConsentWithdrawalProcess extends RequestProcess {

    public static final String KEY = "consent-withdrawal-request";

    /** Word of the {@link ErasureProof}, decided at once: how somebody proved who they are is not kept for long. */
    static final TypedVariable<String> ERASURE_PROOF = TypedVariable.code(
            "erasureProof",
            Arrays.stream(ErasureProof.values()).map(ErasureProof::word).collect(Collectors.toUnmodifiableSet()));

    /** Also true if nothing may be erased because nobody knows who asks. */
    static final TypedVariable<Boolean> OTHER_LEGAL_BASIS = TypedVariable.flag("otherLegalBasis");

    ConsentWithdrawalProcess(CaseProcesses processes) {
        super(KEY, Right.CONSENT_WITHDRAWAL, processes);
    }

    @Override
    public Set<String> details() {
        return WithdrawnPurposes.MEMBERS;
    }

    @Override
    public Map<String, String> faults(Map<String, String> details) {
        return WithdrawnPurposes.faults(details);
    }

    /** Reaching the address is enough: withdrawing must be as easy as giving. */
    @Override
    public boolean verifiesIdentity() {
        return false;
    }

    @Override
    public Set<TypedVariable<?>> variables() {
        return RightVariables.withWatch(ERASURE_PROOF, OTHER_LEGAL_BASIS, RightVariables.PROPAGATION_OUTCOME);
    }
}
