package dev.habeas.clock;

import dev.habeas.cases.CaseId;
import dev.habeas.deadlines.ExtensionOutcome;
import dev.habeas.evidence.Evidence;
import dev.habeas.web.Problem;
import dev.habeas.web.ProblemException;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Someone at work thinks that a case needs more time: the officers are asked, unless the law rules it out at once. */
@Component
class ExtensionRequest {

    private final ClockChanges changes;
    private final ChangeChecks checks;
    private final ExtensionProcess process;
    private final Evidence evidence;
    private final Clock clock;

    ExtensionRequest(
            ClockChanges changes, ChangeChecks checks, ExtensionProcess process, Evidence evidence, Clock clock) {
        this.changes = changes;
        this.checks = checks;
        this.process = process;
        this.evidence = evidence;
        this.clock = clock;
    }

    /**
     * Opens the task "Decide extension".
     *
     * @throws ProblemException if the case is closed, an extension is being considered already, or the law knows none,
     *     no further one, or none so late
     * @throws dev.habeas.cases.UnknownCaseException if there is no such case
     */
    @Transactional
    public void consider(CaseId id, String actor) {
        checks.open(id);
        if (changes.wouldExtend(id, clock.instant()) instanceof ExtensionOutcome.Refused refused) {
            throw new ProblemException(Problem.EXTENSION_REFUSED, refused.explanation());
        }
        if (process.isUnderWay(id)) {
            throw new ProblemException(Problem.CONFLICT, "An extension of this case is being considered already.");
        }
        evidence.append(id, "extension-proposed", actor, Map.of());
        process.consider(id);
    }
}
