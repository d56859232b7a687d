package dev.habeas.clock;

import dev.habeas.cases.CaseClock;
import dev.habeas.cases.CaseId;
import dev.habeas.engine.TypedVariable;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The variables by which every right's process knows its case and the dates it waits for. */
final class ClockVariables {

    static final TypedVariable<String> CASE_ID = TypedVariable.id("caseId");
    static final TypedVariable<Instant> RESPOND_BY = TypedVariable.instant("respondBy");
    static final TypedVariable<Instant> WARN_AT = TypedVariable.instant("warnAt");

    private static final TypedVariable<Instant> AT_RISK_AT = TypedVariable.instant("atRiskAt");
    private static final TypedVariable<Instant> OVERDUE_AT = TypedVariable.instant("overdueAt");
    private static final TypedVariable<Instant> FREEZE_LATE_AT = TypedVariable.instant("freezeLateAt");

    private ClockVariables() {}

    static CaseId caseOf(VariableScope scope) {
        return CaseId.of(CASE_ID.require(scope));
    }

    static Map<TypedVariable<Instant>, Instant> of(CaseClock clock) {
        Map<TypedVariable<Instant>, Instant> dates = new HashMap<>(Map.of(
                WARN_AT, clock.warnAt(),
                AT_RISK_AT, clock.atRiskAt(),
                RESPOND_BY, clock.respondBy(),
                OVERDUE_AT, clock.overdueAt()));
        Instant freezeLateAt = clock.freezeLateAt();
        if (freezeLateAt != null) {
            dates.put(FREEZE_LATE_AT, freezeLateAt);
        }
        return dates;
    }
}
