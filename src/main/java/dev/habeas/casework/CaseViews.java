package dev.habeas.casework;

import dev.habeas.cases.CaseDeadlines;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.cases.SamePerson;
import dev.habeas.engine.DecisionLog;
import dev.habeas.evidence.EvidenceLog;
import dev.habeas.jurisdictions.Regime;
import dev.habeas.notices.NoticeLog;
import dev.habeas.processors.Instruction;
import dev.habeas.processors.Instructions;
import dev.habeas.processors.PlansInstructions;
import dev.habeas.processors.Processor;
import dev.habeas.processors.Register;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what the page of a case shows: one statement per table. */
@Component
class CaseViews {

    private final CaseDeadlines deadlines;
    private final Instructions instructions;
    private final DecisionLog decisions;
    private final EvidenceLog evidence;
    private final NoticeLog letters;
    private final Register register;
    private final List<PlansInstructions> planners;
    private final SamePerson person;

    CaseViews(
            CaseDeadlines deadlines,
            Instructions instructions,
            DecisionLog decisions,
            EvidenceLog evidence,
            NoticeLog letters,
            Register register,
            List<PlansInstructions> planners,
            SamePerson person) {
        this.deadlines = deadlines;
        this.instructions = instructions;
        this.decisions = decisions;
        this.evidence = evidence;
        this.letters = letters;
        this.register = register;
        this.planners = planners;
        this.person = person;
    }

    /** @param task the open task the reader is looking at; null if none */
    CaseView of(PrivacyCase subject, List<OpenTask> open, @Nullable OpenTask task, Words words) {
        Map<String, Processor> known = register.all();
        List<Instruction> ledger = instructions.of(subject.id());
        List<DecisionLog.Decision> taken = decisions.of(subject.id().value());
        List<DeadlineLine> due = deadlines.ofAll(List.of(subject.id())).stream()
                .map(deadline -> DeadlineLine.of(deadline, words))
                .toList();
        List<RecipientLine> recipients = ledger.stream()
                .map(instruction -> RecipientLine.of(instruction, known, words.locale()))
                .toList();
        return new CaseView(
                subject,
                law(subject, words),
                Tone.of(subject.status()),
                Step.of(
                        subject,
                        ledger,
                        taken.stream().anyMatch(decision -> decision.task().equals("UserTask_VerifyIdentity"))),
                open,
                task,
                due,
                pressing(subject, due),
                recipients,
                ledger.isEmpty() && open.stream().anyMatch(OpenTask::decidesThePlan) ? plan(subject, words) : List.of(),
                task == null ? null : chased(task, recipients),
                taken,
                Timeline.of(evidence.of(subject.id()), known, words),
                letters.of(subject.id()),
                person.casesBeside(subject.id()));
    }

    /** What is due next, else what was missed last; null once the case is closed. */
    private static @Nullable DeadlineLine pressing(PrivacyCase subject, List<DeadlineLine> due) {
        if (subject.status().isFinal()) {
            return null;
        }
        return due.stream()
                .filter(DeadlineLine::isRunningDuty)
                .findFirst()
                .orElseGet(() -> due.stream()
                        .filter(DeadlineLine::isMissed)
                        .reduce((first, last) -> last)
                        .orElse(null));
    }

    /** Laws are cited in English unless they have a name in the reader's language. */
    private static String law(PrivacyCase subject, Words words) {
        String name = words.of("regime", subject.regime());
        return name.equals(subject.regime())
                ? Regime.ofWord(name).map(Regime::law).orElse(name)
                : name;
    }

    private List<PlanLine> plan(PrivacyCase subject, Words words) {
        return planners.stream()
                .filter(planner -> planner.right() == subject.right())
                .flatMap(planner -> planner.plan(subject, dev.habeas.processors.Step.FULFIL).stream())
                .map(planned -> PlanLine.of(planned, register.all(), words.locale()))
                .toList();
    }

    private static @Nullable RecipientLine chased(OpenTask task, List<RecipientLine> recipients) {
        return recipients.stream()
                .filter(line -> Objects.equals(line.instruction().id().toString(), task.instructionId()))
                .findFirst()
                .orElse(null);
    }
}
