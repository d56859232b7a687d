package dev.habeas.consentwithdrawal;

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

/** Binds {@code processes/consent-withdrawal/consent-withdrawal-request.bpmn}. */
@Component
public final class ConsentWithdrawalProcess implements ProcessBinding, RightProcess {

    public static final String KEY = "consent-withdrawal-request";

    public static final String REQUEST_WITHDRAWN = CaseProcesses.REQUEST_WITHDRAWN;

    static final TypedVariable<Boolean> OTHER_LEGAL_BASIS = TypedVariable.flag("otherLegalBasis");

    private final CaseProcesses processes;

    ConsentWithdrawalProcess(CaseProcesses processes) {
        this.processes = processes;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Right right() {
        return Right.CONSENT_WITHDRAWAL;
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
    public void start(PrivacyCase opened, CaseClock clock, Map<String, String> details) {
        processes.start(KEY, opened, clock);
    }

    @Override
    public void withdraw(PrivacyCase open) {
        processes.withdraw(open);
    }

    @Override
    public Set<TypedVariable<?>> variables() {
        return RightVariables.withWatch(OTHER_LEGAL_BASIS, RightVariables.PROPAGATION_OUTCOME);
    }
}
