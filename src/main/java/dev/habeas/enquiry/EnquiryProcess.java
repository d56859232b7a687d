package dev.habeas.enquiry;

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

/** Binds {@code processes/enquiry/enquiry-request.bpmn}. */
@Component
public final class EnquiryProcess implements ProcessBinding, RightProcess {

    public static final String KEY = "enquiry-request";

    static final TypedVariable<String> KIND =
            TypedVariable.code("enquiryKind", Set.of("legal-basis", "complaint", "appeal", "other"));

    private final CaseProcesses processes;

    EnquiryProcess(CaseProcesses processes) {
        this.processes = processes;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Right right() {
        return Right.ENQUIRY;
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
        return Set.of("message", "kind", "reference");
    }

    @Override
    public Map<String, String> faults(Map<String, String> details) {
        return KIND.accepts(details.getOrDefault("kind", "other"))
                ? Map.of()
                : Map.of("kind", "must be legal-basis, complaint, appeal or other");
    }

    @Override
    public void start(PrivacyCase opened, CaseClock clock, Map<String, String> details) {
        processes.start(KEY, opened, clock, Map.of(KIND.name(), details.getOrDefault("kind", "other")));
    }

    @Override
    public void withdraw(PrivacyCase open) {
        processes.withdraw(open);
    }

    @Override
    public Set<TypedVariable<?>> variables() {
        return RightVariables.withWatch(
                RightVariables.DECISION, RightVariables.REFUSAL_DECISION, RightVariables.ground(Right.ENQUIRY), KIND);
    }
}
