package dev.habeas.rectification;

import dev.habeas.cases.CaseClock;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.cases.RightProcess;
import dev.habeas.engine.ProcessBinding;
import dev.habeas.engine.TypedVariable;
import dev.habeas.jurisdictions.Right;
import dev.habeas.rights.CaseProcesses;
import dev.habeas.rights.RightVariables;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Binds {@code processes/rectification/rectification-request.bpmn}. */
@Component
public final class RectificationProcess implements ProcessBinding, RightProcess {

    public static final String KEY = "rectification-request";

    /** The fields of a person that recipients can be told to correct. */
    static final Set<String> FIELDS = Set.of("name", "email", "phone", "address", "birth-date");

    private final CaseProcesses processes;

    RectificationProcess(CaseProcesses processes) {
        this.processes = processes;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Right right() {
        return Right.RECTIFICATION;
    }

    @Override
    public Set<String> details() {
        return Set.of("message", "statement", "name", "email", "phone", "address", "birth-date");
    }

    /** Something has to be corrected or completed. Source: GDPR Art. 16 sentences 1 and 2. */
    @Override
    public Map<String, String> faults(Map<String, String> details) {
        Map<String, String> faults = new HashMap<>();
        Set<String> asked = new HashSet<>(FIELDS);
        asked.add("statement");
        asked.retainAll(details.keySet());
        if (asked.isEmpty()) {
            faults.put("*", "must have at least one field to correct, or a supplementary statement");
        }
        String birthDate = details.get("birth-date");
        if (birthDate != null && !birthDate.matches("[12]\\d{3}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])")) {
            faults.put("birth-date", "must be a date such as 1984-03-12");
        }
        return faults;
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
                RightVariables.IDENTITY_VERIFIED,
                RightVariables.DECISION,
                RightVariables.REFUSAL_DECISION,
                RightVariables.ground(Right.RECTIFICATION),
                RightVariables.PROPAGATION_OUTCOME);
    }
}
