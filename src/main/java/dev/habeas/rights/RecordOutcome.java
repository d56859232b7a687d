package dev.habeas.rights;

import dev.habeas.cases.CaseId;
import dev.habeas.cases.Cases;
import dev.habeas.cases.Outcome;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.cases.RightProcess;
import dev.habeas.evidence.Evidence;
import dev.habeas.processors.Instruction;
import dev.habeas.processors.InstructionState;
import dev.habeas.processors.Instructions;
import dev.habeas.processors.PlansInstructions;
import dev.habeas.processors.Step;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record outcome": what became of the request, judged by the receipts and not by the plan. */
@Component
class RecordOutcome implements JavaDelegate {

    private final Cases cases;
    private final Instructions instructions;
    private final Evidence evidence;
    private final List<RightProcess> rights;
    private final List<PlansInstructions> plans;

    RecordOutcome(
            Cases cases,
            Instructions instructions,
            Evidence evidence,
            List<RightProcess> rights,
            List<PlansInstructions> plans) {
        this.cases = cases;
        this.instructions = instructions;
        this.evidence = evidence;
        this.rights = rights;
        this.plans = plans;
    }

    @Override
    public void execute(DelegateExecution execution) {
        PrivacyCase subject = cases.get(CaseId.of(RightVariables.CASE_ID.require(execution)));
        Outcome outcome = outcome(execution, subject);
        String ground = outcome == Outcome.GRANTED ? null : ground(execution, subject, outcome);
        cases.decide(subject.id(), outcome, ground);
        RightVariables.OUTCOME.set(execution, outcome.word());
        evidence.append(
                subject.id(),
                "outcome",
                Evidence.SYSTEM,
                ground == null
                        ? Map.of("outcome", outcome.word())
                        : Map.of("outcome", outcome.word(), "ground", ground));
    }

    private Outcome outcome(DelegateExecution execution, PrivacyCase subject) {
        if (forCategoriesOnly(execution)) {
            return Outcome.PARTLY_GRANTED;
        }
        String decision = RightVariables.DECISION.get(execution).orElse("granted");
        if (!isIdentified(execution, subject) || decision.equals("refused")) {
            return Outcome.REFUSED;
        }
        Set<Step> answering = answering(subject);
        boolean kept =
                instructions.of(subject.id()).stream().anyMatch(each -> answering.contains(each.step()) && keeps(each));
        boolean partlyDecided = decision.equals("partly-granted") && !isByReceiptsOnly(subject);
        return kept || partlyDecided ? Outcome.PARTLY_GRANTED : Outcome.GRANTED;
    }

    /** Told which categories of data there are, and nothing else. Source: 11 CCR 7024(a). */
    private static boolean forCategoriesOnly(DelegateExecution execution) {
        return RightVariables.PROVEN_FOR
                .get(execution)
                .filter("categories"::equals)
                .isPresent();
    }

    private static boolean keeps(Instruction instruction) {
        return instruction.state() == InstructionState.REFUSED
                || (instruction.ground() != null && instruction.state() != InstructionState.NOT_FOUND);
    }

    private Set<Step> answering(PrivacyCase subject) {
        return plan(subject).map(PlansInstructions::answering).orElse(Set.of());
    }

    private Optional<PlansInstructions> plan(PrivacyCase subject) {
        return plans.stream().filter(each -> each.right() == subject.right()).findFirst();
    }

    /** Nobody is asked who objects to marketing; then something was carried out without a question. */
    private boolean isIdentified(DelegateExecution execution, PrivacyCase subject) {
        boolean asked = rights.stream()
                .filter(each -> each.right() == subject.right())
                .allMatch(RightProcess::verifiesIdentity);
        return RightVariables.IDENTITY_VERIFIED
                .get(execution)
                .orElseGet(() ->
                        !asked || !instructions.of(subject.id(), Step.FULFIL).isEmpty());
    }

    private String ground(DelegateExecution execution, PrivacyCase subject, Outcome outcome) {
        if (!isIdentified(execution, subject)) {
            return PrivacyCase.UNPROVEN;
        }
        Optional<String> ofLedger = groundOfTheLedger(subject);
        return RightVariables.ground(subject.right())
                .get(execution)
                .filter(decided -> outcome == Outcome.REFUSED || ofLedger.isPresent() || !isByReceiptsOnly(subject))
                .or(() -> ofLedger)
                .orElse(PrivacyCase.DECLINED);
    }

    /** Nobody decided it: the ground came with the instructions, as that of a legal hold does. */
    private Optional<String> groundOfTheLedger(PrivacyCase subject) {
        return instructions.of(subject.id()).stream()
                .filter(RecordOutcome::keeps)
                .flatMap(each -> Stream.ofNullable(each.ground()))
                .findFirst();
    }

    /** Then what was decided to be kept is no reason where nobody holds any of it. */
    private boolean isByReceiptsOnly(PrivacyCase subject) {
        return plan(subject).map(PlansInstructions::isPartialByReceiptsOnly).orElse(false);
    }
}
