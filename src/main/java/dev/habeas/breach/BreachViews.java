package dev.habeas.breach;

import static java.util.stream.Collectors.groupingBy;

import dev.habeas.cases.CaseId;
import dev.habeas.engine.Decisions;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads breaches for the REST interface, the register and the pages: seven statements, however many breaches. */
@Component
@Transactional(readOnly = true)
class BreachViews {

    private final Breaches breaches;
    private final Awarenesses awarenesses;
    private final BreachDeadlines deadlines;
    private final Notices notices;
    private final BreachDelays delays;
    private final FactHistory history;
    private final Decisions decisions;

    BreachViews(
            Breaches breaches,
            Awarenesses awarenesses,
            BreachDeadlines deadlines,
            Notices notices,
            BreachDelays delays,
            FactHistory history,
            Decisions decisions) {
        this.breaches = breaches;
        this.awarenesses = awarenesses;
        this.deadlines = deadlines;
        this.notices = notices;
        this.delays = delays;
        this.history = history;
        this.decisions = decisions;
    }

    /** @throws dev.habeas.cases.UnknownCaseException if there is no such breach */
    public BreachView of(CaseId id) {
        return views(List.of(breaches.get(id))).get(0);
    }

    /** The latest report first. */
    public List<BreachView> list(int page, int size) {
        return views(breaches.list(page, size));
    }

    private List<BreachView> views(List<Breach> found) {
        List<CaseId> ids = found.stream().map(Breach::id).toList();
        Map<UUID, List<Awareness>> assessed = awarenesses.ofAll(ids);
        Map<CaseId, List<BreachDeadline>> due = deadlines.all(ids).stream().collect(groupingBy(BreachDeadline::breach));
        Map<CaseId, List<Notice>> told = notices.all(ids).stream().collect(groupingBy(Notice::breach));
        Map<CaseId, List<BreachDelays.Delay>> late =
                delays.all(ids).stream().collect(groupingBy(BreachDelays.Delay::breach));
        Map<CaseId, List<FormerFacts>> former = history.all(ids);
        Map<UUID, List<Decisions.Decision>> decided = decisions
                .of(ids.stream().map(CaseId::value).toList())
                .stream()
                .collect(groupingBy(Decisions.Decision::caseId));
        return found.stream()
                .map(each -> view(
                        each,
                        assessed.getOrDefault(each.id().value(), List.of()),
                        due.getOrDefault(each.id(), List.of()),
                        told.getOrDefault(each.id(), List.of()),
                        late.getOrDefault(each.id(), List.of()),
                        former.getOrDefault(each.id(), List.of()),
                        decided.getOrDefault(each.id().value(), List.of())))
                .toList();
    }

    private static BreachView view(
            Breach breach,
            List<Awareness> assessed,
            List<BreachDeadline> due,
            List<Notice> told,
            List<BreachDelays.Delay> late,
            List<FormerFacts> former,
            List<Decisions.Decision> decided) {
        Breach.Facts facts = breach.facts();
        Breach.Progress progress = breach.progress();
        String self = "/api/v1/breaches/" + breach.id();
        return new BreachView(
                breach.id(),
                breach.reference().value(),
                facts.role().word(),
                facts.controllers().size() == 1 ? facts.controllers().get(0) : null,
                facts.controllers(),
                progress.status().word(),
                utc(facts.reportedAt()),
                utc(assessed.get(assessed.size() - 1).awareAt()),
                utc(facts.discoveredAt()),
                orNull(facts.occurredFrom()),
                orNull(facts.occurredTo()),
                facts.nature(),
                facts.places().stream().map(Object::toString).toList(),
                facts.categories(),
                facts.subjectCategories(),
                facts.subjectsApprox(),
                facts.recordsApprox(),
                progress.containment(),
                progress.score(),
                word(progress.rated()),
                word(progress.severity()),
                progress.loweringReason(),
                progress.manyAffected(),
                progress.unintelligible(),
                progress.scores(),
                orNull(progress.effectsAt()),
                orNull(progress.measuresAt()),
                former,
                assessed.stream().map(BreachViews::view).toList(),
                due.stream().map(BreachViews::view).toList(),
                told.stream().map(BreachViews::view).toList(),
                late.stream()
                        .map(each -> new BreachView.DelayView(
                                each.place(), utc(each.until()), each.recordedBy(), utc(each.recordedAt())))
                        .toList(),
                decided.stream().map(BreachViews::view).toList(),
                progress.missedCause(),
                progress.rootCause(),
                progress.lesson(),
                orNull(progress.closedAt()),
                Map.of("self", self, "evidence", self + "/evidence", "page", "/breaches/" + breach.id()));
    }

    private static BreachView.AwarenessView view(Awareness each) {
        return new BreachView.AwarenessView(utc(each.awareAt()), each.reason(), each.author(), utc(each.assessedAt()));
    }

    private static BreachView.DeadlineView view(BreachDeadline each) {
        return new BreachView.DeadlineView(
                each.event(),
                each.place(),
                each.dueAt().atZone(each.zone()).toOffsetDateTime(),
                each.legalOuter() == null
                        ? null
                        : each.legalOuter().atZone(each.zone()).toOffsetDateTime(),
                each.countedFrom().atZone(each.zone()).toOffsetDateTime(),
                each.regime(),
                each.rule(),
                each.ruleId(),
                each.rulesVersion(),
                each.calendarVersion(),
                each.explanation(),
                each.state().word());
    }

    private static BreachView.DecisionView view(Decisions.Decision each) {
        return new BreachView.DecisionView(
                each.task().replace("UserTask_", ""),
                each.scope().equals("case") ? null : UUID.fromString(each.scope()),
                each.code(),
                each.person(),
                utc(each.at()));
    }

    private static BreachView.NoticeView view(Notice each) {
        return new BreachView.NoticeView(
                each.id(),
                each.kind().word(),
                each.recipient().isEmpty() ? null : each.recipient(),
                each.place(),
                each.regime(),
                each.rule(),
                each.state().word(),
                each.decision(),
                each.lateReason(),
                each.decidedBy(),
                orNull(each.firstSentAt()),
                orNull(each.doneAt()));
    }

    private static @Nullable String word(@Nullable Severity level) {
        return level == null ? null : level.word();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable OffsetDateTime orNull(@Nullable Instant instant) {
        return instant == null ? null : utc(instant);
    }
}
