package dev.habeas.breach;

import dev.habeas.cases.CaseId;
import dev.habeas.jurisdictions.Jurisdiction;
import dev.habeas.jurisdictions.Residence;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The notices of a breach together with the deadlines that they keep. */
@Component
final class NoticeBook {

    static final String AUTHORITY = "notify-authority";
    static final String SUPPLEMENT = "notify-authority-supplement";
    static final String PEOPLE = "notify-individuals";
    static final String ATTORNEY_GENERAL = "notify-ag";
    static final String CUSTOMER = "notify-controller";

    private final Notices notices;
    private final BreachDeadlines deadlines;
    private final DutyDates dates;
    private final AttorneysGeneral attorneys;
    private final Supplements supplements;
    private final Watch watch;
    private final BreachProcess process;
    private final Clock clock;

    NoticeBook(
            Notices notices,
            BreachDeadlines deadlines,
            DutyDates dates,
            AttorneysGeneral attorneys,
            Supplements supplements,
            Watch watch,
            BreachProcess process,
            Clock clock) {
        this.notices = notices;
        this.deadlines = deadlines;
        this.dates = dates;
        this.attorneys = attorneys;
        this.supplements = supplements;
        this.watch = watch;
        this.process = process;
        this.clock = clock;
    }

    /** What one law wants. */
    record Duty(String regime, String source, boolean authority, boolean people) {}

    /** Each customer whose data is concerned is told. */
    void oweCustomers(Breach breach) {
        Residence place = breach.facts().places().get(0);
        String regime = Jurisdiction.of(place).breachRegimes().get(0).word();
        String rule = standing(breach.id(), row -> row.event().equals(CUSTOMER))
                .map(BreachDeadline::rule)
                .findFirst()
                .orElse("");
        breach.facts()
                .controllers()
                .forEach(customer ->
                        notices.plan(Notice.owedToCustomer(breach.id(), customer, place.code(), regime, rule)));
    }

    /** Plans what a law wants for a place, and drops the deadlines of what it does not. What is planned stays as it is. */
    void plan(Breach breach, Residence place, Duty duty) {
        CaseId id = breach.id();
        Predicate<BreachDeadline> here =
                row -> row.place().equals(place.code()) && row.regime().equals(duty.regime());
        if (!duty.authority()) {
            drop(id, here.and(row -> Set.of(AUTHORITY, SUPPLEMENT).contains(row.event())));
        } else if (standing(id, here.and(row -> row.event().equals(AUTHORITY)))
                .findAny()
                .isPresent()) {
            notices.plan(Notice.owed(id, Notice.Kind.AUTHORITY, place.code(), duty.regime(), duty.source()));
        }
        if (!duty.people()) {
            drop(id, here.and(row -> Set.of(PEOPLE, ATTORNEY_GENERAL).contains(row.event())));
        } else if (!isPeoplePlanned(id, place, duty)) {
            attorneys.plan(id, place.code(), duty.regime());
            deadlines.keep(
                    id,
                    dates.fromHighRisk(id, place, clock.instant()).stream()
                            .filter(here)
                            .toList());
            notices.plan(Notice.owed(id, Notice.Kind.PEOPLE, place.code(), duty.regime(), duty.source()));
        }
    }

    private boolean isPeoplePlanned(CaseId id, Residence place, Duty duty) {
        return notices.of(id).stream()
                .anyMatch(notice -> notice.kind() == Notice.Kind.PEOPLE
                        && notice.place().equals(place.code())
                        && notice.regime().equals(duty.regime()));
    }

    /** To be called when everything is planned. */
    void planned(CaseId id) {
        watch.follow(id);
    }

    /** Has timers and open tasks follow deadlines that have moved. */
    void moved(CaseId id) {
        watch.follow(id);
        Map<String, BreachDeadline> byNotice = new TreeMap<>();
        notices.of(id)
                .forEach(notice -> deadline(notice)
                        .ifPresent(due -> byNotice.put(notice.id().toString(), due)));
        deadlines.next(id).ifPresent(next -> process.redate(id, next, byNotice));
    }

    /** When the notice is due; empty if no law says. */
    Optional<BreachDeadline> deadline(Notice notice) {
        return standing(notice.breach(), keptBy(notice)).findFirst();
    }

    /** Whether a first notice that leaves now comes too late. */
    boolean isLate(Notice notice) {
        Instant now = clock.instant();
        return notice.state() == Notice.State.OWED
                && deadline(notice)
                        .filter(row -> row.state() == BreachDeadline.State.MISSED
                                || !now.isBefore(row.dueAt().plusSeconds(1)))
                        .isPresent();
    }

    /** Whether what left then was late, counted from an awareness that may have been superseded since. */
    boolean leftLate(Notice notice, Instant awareAt, Instant sentAt) {
        return standing(notice.breach(), at(notice).and(row -> row.event().equals(AUTHORITY)))
                .anyMatch(row -> sentAt.isAfter(awareAt.plus(Duration.between(row.countedFrom(), row.dueAt()))));
    }

    /** The notice was given now. What an incomplete one leaves open follows within a period of its own. */
    void give(Notice notice, boolean complete) {
        boolean nextPhase = notice.state() == Notice.State.STARTED && !complete;
        if (!nextPhase && (notice.kind() != Notice.Kind.CUSTOMER || allCustomersTold(notice.breach()))) {
            meet(notice.breach(), keptBy(notice));
        }
        if (notice.kind() == Notice.Kind.AUTHORITY && complete) {
            meet(notice.breach(), at(notice).and(row -> row.event().equals(SUPPLEMENT)));
        }
        if (notice.kind() == Notice.Kind.AUTHORITY && !complete) {
            supplements.leftOpen(notice);
        }
        watch.follow(notice.breach());
    }

    /**
     * Authorities that were told everything, as it was known then, are told the rest in another phase, where the law knows
     * phases.
     *
     * @return the ids of their notices
     */
    List<UUID> reopen(CaseId id) {
        List<Notice> told = notices.of(id).stream()
                .filter(notice -> notice.kind() == Notice.Kind.AUTHORITY && notice.state() == Notice.State.DONE)
                .filter(supplements::reopen)
                .toList();
        told.forEach(notices::reopen);
        return told.stream().map(Notice::id).toList();
    }

    private boolean allCustomersTold(CaseId id) {
        return notices.of(id).stream()
                .filter(each -> each.kind() == Notice.Kind.CUSTOMER)
                .allMatch(each -> each.state() == Notice.State.DONE);
    }

    /** The people of a place were told now. @return whether its attorney general must be told, too */
    boolean tellPeople(Breach breach, Notice notice) {
        deadlines.keep(breach.id(), dates.fromTelling(breach, new Residence(notice.place()), clock.instant()));
        give(notice, true);
        boolean toldApart = notices.of(breach.id()).stream()
                .anyMatch(each -> each.kind() == Notice.Kind.AUTHORITY
                        && each.place().equals(notice.place())
                        && each.regime().equals(notice.regime()));
        return !toldApart
                && standing(breach.id(), at(notice).and(row -> row.event().equals(ATTORNEY_GENERAL)))
                        .findAny()
                        .isPresent();
    }

    void giveAttorneyGeneral(Notice notice) {
        meet(notice.breach(), at(notice).and(row -> row.event().equals(ATTORNEY_GENERAL)));
        watch.follow(notice.breach());
    }

    /** Nobody is owed this after all. */
    void waive(Notice notice, Set<String> events) {
        drop(notice.breach(), at(notice).and(row -> events.contains(row.event())));
        watch.follow(notice.breach());
    }

    private static Predicate<BreachDeadline> at(Notice notice) {
        return row -> row.place().equals(notice.place()) && row.regime().equals(notice.regime());
    }

    /** The notices to the customers keep the deadlines of all places together; a begun one has its next phase to keep. */
    private static Predicate<BreachDeadline> keptBy(Notice notice) {
        Set<String> events = notice.kind() != Notice.Kind.AUTHORITY
                ? Set.of(notice.kind().event())
                : notice.state() == Notice.State.STARTED ? Set.of(SUPPLEMENT) : Set.of(AUTHORITY, ATTORNEY_GENERAL);
        Predicate<BreachDeadline> event = row -> events.contains(row.event());
        return notice.kind() == Notice.Kind.CUSTOMER ? event : event.and(at(notice));
    }

    private Stream<BreachDeadline> standing(CaseId id, Predicate<BreachDeadline> which) {
        return deadlines.standing(id).stream().filter(which);
    }

    private void meet(CaseId id, Predicate<BreachDeadline> which) {
        Instant now = clock.instant();
        List<BreachDeadline> running = standing(id, which)
                .filter(row -> row.state() == BreachDeadline.State.RUNNING)
                .toList();
        running.forEach(row -> deadlines.meet(row, now));
    }

    private void drop(CaseId id, Predicate<BreachDeadline> which) {
        standing(id, which)
                .filter(row -> row.state() == BreachDeadline.State.RUNNING)
                .toList()
                .forEach(deadlines::drop);
    }
}
