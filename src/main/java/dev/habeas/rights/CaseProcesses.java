package dev.habeas.rights;

import dev.habeas.cases.CaseClock;
import dev.habeas.cases.PrivacyCase;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Starts the process of a case and tells it of a withdrawal, in the caller's transaction. */
@Component
public class CaseProcesses {

    public static final String REQUEST_WITHDRAWN = "cases.RequestWithdrawn";

    private final RuntimeService runtime;

    CaseProcesses(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /** Starts a process whose timers wait for the dates of the case's clock; the business key is the reference. */
    public void start(String key, PrivacyCase opened, CaseClock clock) {
        start(key, opened, clock, Map.of());
    }

    /** As above, with variables that only this process has. */
    public void start(String key, PrivacyCase opened, CaseClock clock, Map<String, Object> own) {
        Map<String, Object> variables = new HashMap<>(own);
        RightVariables.CASE_ID.put(variables, opened.id().toString());
        RightVariables.WARN_AT.put(variables, clock.warnAt());
        RightVariables.AT_RISK_AT.put(variables, clock.atRiskAt());
        RightVariables.RESPOND_BY.put(variables, clock.respondBy());
        RightVariables.OVERDUE_AT.put(variables, clock.overdueAt());
        Instant freezeLateAt = clock.freezeLateAt();
        if (freezeLateAt != null) {
            RightVariables.FREEZE_LATE_AT.put(variables, freezeLateAt);
        }
        runtime.startProcessInstanceByKey(key, opened.reference().value(), variables);
    }

    /** Ends whatever is under way for an open case. */
    public void withdraw(PrivacyCase open) {
        runtime.createMessageCorrelation(REQUEST_WITHDRAWN)
                .processInstanceVariableEquals(
                        RightVariables.CASE_ID.name(), open.id().toString())
                .correlate();
    }
}
