package dev.habeas.portability;

import dev.habeas.cases.PrivacyCase;
import dev.habeas.engine.TypedVariable;
import dev.habeas.jurisdictions.Right;
import dev.habeas.packages.PackageTransfers;
import dev.habeas.rights.CaseProcesses;
import dev.habeas.rights.RequestProcess;
import dev.habeas.rights.RightVariables;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Binds {@code processes/portability/portability-request.bpmn}. */
@Component
public final class PortabilityProcess extends RequestProcess {

    public static final String KEY = "portability-request";
    public static final String TRANSFER_PACKAGE = "portability.transferPackage";
    public static final String RECEIVER_UNREACHABLE = "ERR_RECEIVER_UNREACHABLE";

    static final TypedVariable<String> GROUND = RightVariables.ground(Right.PORTABILITY);
    static final TypedVariable<Boolean> DIRECT_TRANSFER = TypedVariable.flag("directTransfer");

    private final PackageTransfers transfers;

    PortabilityProcess(CaseProcesses processes, PackageTransfers transfers) {
        super(KEY, Right.PORTABILITY, processes);
        this.transfers = transfers;
    }

    @Override
    public Set<String> details() {
        return Set.of("message", TransferPackage.RECEIVER);
    }

    /** Source: GDPR Art. 20(2): directly from one controller to another, where that is technically feasible. */
    @Override
    public Map<String, String> faults(Map<String, String> details) {
        String receiver = details.get(TransferPackage.RECEIVER);
        return receiver == null || transfers.knows(receiver)
                ? Map.of()
                : Map.of(TransferPackage.RECEIVER, "must be a controller to which data can be sent directly");
    }

    @Override
    protected Map<String, Object> own(PrivacyCase opened, Map<String, String> details) {
        Map<String, Object> own = new HashMap<>();
        DIRECT_TRANSFER.put(own, details.containsKey(TransferPackage.RECEIVER));
        return own;
    }

    @Override
    public Set<TypedVariable<?>> variables() {
        return RightVariables.withWatch(
                RightVariables.IDENTITY_VERIFIED,
                RightVariables.DECISION,
                GROUND,
                RightVariables.REFUSAL_DECISION,
                RightVariables.PROPAGATION_OUTCOME,
                DIRECT_TRANSFER);
    }
}
