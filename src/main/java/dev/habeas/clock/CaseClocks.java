package dev.habeas.clock;

import dev.habeas.cases.CaseClock;
import dev.habeas.cases.CaseDeadlines;
import dev.habeas.cases.CaseMatters;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.deadlines.Matter;
import dev.habeas.deadlines.Schedule;
import dev.habeas.deadlines.StatutoryClock;
import dev.habeas.deadlines.Topic;
import dev.habeas.jurisdictions.Role;
import org.springframework.stereotype.Component;

/** Starts the clock of a case. */
@Component
public final class CaseClocks {

    private final StatutoryClock statutes;
    private final CaseMatters matters;
    private final CaseDeadlines deadlines;

    CaseClocks(StatutoryClock statutes, CaseMatters matters, CaseDeadlines deadlines) {
        this.statutes = statutes;
        this.matters = matters;
        this.deadlines = deadlines;
    }

    /**
     * Computes and keeps the deadlines of a case that was just opened, in the caller's transaction. The version of the
     * rule table that is current now decides the case to its end. What a platform customer has to answer has no clock of a
     * statute here, only the company's own limit for passing it on.
     *
     * @param topic what was asked for; a case that is passed on has a clock of its own whatever it is
     * @return what the process of the case waits for
     */
    public CaseClock start(PrivacyCase opened, Topic topic) {
        Topic asked = opened.role() == Role.PROCESSOR ? Topic.ROUTING : topic;
        Matter matter = Matter.of(asked, opened.residence(), opened.receivedAt());
        Schedule schedule = statutes.schedule(matter);
        CaseClock clock = ProcessClock.of(schedule, asked);
        matters.open(
                opened.id(), matter.under(schedule.deadlines().get(0).basis().tableVersion()));
        deadlines.keep(opened.id(), schedule);
        return clock;
    }
}
