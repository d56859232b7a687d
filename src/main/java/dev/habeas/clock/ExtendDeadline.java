package dev.habeas.clock;

import dev.habeas.cases.CaseId;
import dev.habeas.deadlines.ExtensionOutcome;
import dev.habeas.evidence.Evidence;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Extend deadline": what counts is when the notice left, not when anyone decided or when this runs. */
@Component
class ExtendDeadline implements JavaDelegate {

    private final ClockChanges changes;
    private final ChangeChecks checks;
    private final Evidence evidence;
    private final Clock clock;

    ExtendDeadline(ClockChanges changes, ChangeChecks checks, Evidence evidence, Clock clock) {
        this.changes = changes;
        this.checks = checks;
        this.evidence = evidence;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseId id = ClockVariables.caseOf(execution);
        ExtensionProcess.OUTCOME.set(execution, checks.isOpen(id) ? extend(execution, id) : "not-needed");
    }

    private String extend(DelegateExecution execution, CaseId id) {
        Instant sentAt = ExtensionProcess.NOTICE_SENT_AT.get(execution).orElseGet(clock::instant);
        ExtensionOutcome outcome = changes.extend(id, sentAt);
        if (outcome instanceof ExtensionOutcome.Granted granted) {
            Instant dueAt = granted.schedule().answer().orElseThrow().dueAt();
            evidence.append(
                    id,
                    "deadline-extended",
                    Evidence.SYSTEM,
                    Map.of("noticeSentAt", sentAt.toString(), "dueAt", dueAt.toString()));
            return "extended";
        }
        evidence.append(
                id,
                "extension-lapsed",
                Evidence.SYSTEM,
                Map.of("noticeSentAt", sentAt.toString(), "reason", reason(outcome)));
        return "lapsed";
    }

    private static String reason(ExtensionOutcome outcome) {
        return outcome instanceof ExtensionOutcome.Refused refused
                ? refused.reason().name().toLowerCase(Locale.ROOT).replace('_', '-')
                : "";
    }
}
