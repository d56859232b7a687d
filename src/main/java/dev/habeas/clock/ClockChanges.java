package dev.habeas.clock;

import dev.habeas.cases.CaseDeadlines;
import dev.habeas.cases.CaseId;
import dev.habeas.cases.CaseMatters;
import dev.habeas.cases.CasePauses;
import dev.habeas.cases.CaseStatus;
import dev.habeas.cases.Cases;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.deadlines.ExtensionOutcome;
import dev.habeas.deadlines.Matter;
import dev.habeas.deadlines.Pause;
import dev.habeas.deadlines.StatutoryClock;
import dev.habeas.evidence.Evidence;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What moves the clock of a running case. Each change is one transaction: the matter, the deadline rows, the timers, the
 * dates of open tasks and the evidence move together or not at all.
 */
@Component
@Transactional
public class ClockChanges {

    private final Cases cases;
    private final CaseMatters matters;
    private final CasePauses pauses;
    private final CaseDeadlines deadlines;
    private final StatutoryClock statutes;
    private final RunningProcess process;
    private final Evidence evidence;
    private final ChangeChecks checks;

    ClockChanges(
            Cases cases,
            CaseMatters matters,
            CasePauses pauses,
            CaseDeadlines deadlines,
            StatutoryClock statutes,
            RunningProcess process,
            Evidence evidence,
            ChangeChecks checks) {
        this.cases = cases;
        this.matters = matters;
        this.pauses = pauses;
        this.deadlines = deadlines;
        this.statutes = statutes;
        this.process = process;
        this.evidence = evidence;
        this.checks = checks;
    }

    /**
     * Records that the person was asked something. Whether that stops the clock, the regime says; the case shows what it
     * waits for in any case.
     *
     * @param askedAt when the question left; not before receipt, not in the future
     * @throws dev.habeas.web.ProblemException if the case is closed, such a question is open, or the time cannot be
     */
    public void ask(CaseId id, Pause.Kind kind, Instant askedAt, String actor) {
        Matter matter = matters.lock(id);
        PrivacyCase open = checks.open(id);
        checks.time("at", askedAt, open.receivedAt());
        checks.noneOpen(matter, kind);
        pauses.ask(id, kind, askedAt, pauses.before(id, open.status()));
        cases.moveTo(id, waitingFor(kind));
        note(id, "question-asked", actor, kind, askedAt);
        move(open, matters.lock(id));
    }

    /**
     * Records that the person answered the open question of this kind.
     *
     * @throws dev.habeas.web.ProblemException if the case is closed, no such question is open, or the time cannot be
     */
    public void answer(CaseId id, Pause.Kind kind, Instant answeredAt, String actor) {
        Matter matter = matters.lock(id);
        PrivacyCase open = checks.open(id);
        checks.time("at", answeredAt, checks.openQuestion(matter, kind).askedAt());
        CaseStatus before = pauses.answer(id, kind, answeredAt);
        Matter answered = matters.lock(id);
        resume(open, answered, before);
        note(id, "question-answered", actor, kind, answeredAt);
        move(open, answered);
    }

    /**
     * Extends the period to answer, if the notice left in time.
     *
     * @param noticeSentAt when the notice left for the person: the legal test, whenever this is called
     */
    public ExtensionOutcome extend(CaseId id, Instant noticeSentAt) {
        ExtensionOutcome outcome = statutes.extend(matters.lock(id), noticeSentAt);
        if (outcome instanceof ExtensionOutcome.Granted granted) {
            deadlines.meet(id, List.of("extension-notice"), noticeSentAt);
            matters.change(id, granted.matter());
            move(cases.get(id), granted.matter());
        }
        return outcome;
    }

    /** Whether a notice sent at this instant would extend the period, and to when. Changes nothing. */
    public ExtensionOutcome wouldExtend(CaseId id, Instant noticeSentAt) {
        return statutes.extend(matters.lock(id), noticeSentAt);
    }

    /**
     * Corrects when the request reached the company. Only to an earlier time: a later one would give the company more
     * time than the person was promised.
     *
     * @throws dev.habeas.web.ProblemException if the case is closed, or the time is later or more than 400 days ago
     */
    public void correctReceipt(CaseId id, Instant receivedAt, String actor) {
        Matter matter = matters.lock(id);
        PrivacyCase open = checks.open(id);
        checks.earlier(receivedAt, open.receivedAt());
        Matter corrected = matter.startedAt(receivedAt);
        matters.change(id, corrected);
        cases.correctReceipt(id, receivedAt);
        evidence.append(
                id,
                "receipt-corrected",
                actor,
                Map.of("from", open.receivedAt().toString(), "to", receivedAt.toString()));
        move(open, corrected);
    }

    /** A step of the process may have changed the status meanwhile; then that one stands. */
    private void resume(PrivacyCase open, Matter answered, CaseStatus before) {
        if (open.status() == CaseStatus.AWAITING_CLARIFICATION || open.status() == CaseStatus.AWAITING_IDENTITY) {
            cases.moveTo(
                    open.id(),
                    answered.pauses().stream()
                            .filter(pause -> pause.answeredAt() == null)
                            .findFirst()
                            .map(pause -> waitingFor(pause.kind()))
                            .orElse(before));
        }
    }

    private void move(PrivacyCase subject, Matter matter) {
        var schedule = statutes.schedule(matter);
        deadlines.revise(subject.id(), schedule);
        process.move(subject, ProcessClock.of(schedule, matter.topic()));
    }

    private void note(CaseId id, String type, String actor, Pause.Kind kind, Instant at) {
        evidence.append(id, type, actor, Map.of("kind", kind.name().toLowerCase(Locale.ROOT), "at", at.toString()));
    }

    private static CaseStatus waitingFor(Pause.Kind kind) {
        return kind == Pause.Kind.IDENTITY ? CaseStatus.AWAITING_IDENTITY : CaseStatus.AWAITING_CLARIFICATION;
    }
}
