package dev.habeas.breach;

import dev.habeas.engine.Decisions;
import dev.habeas.engine.TaskRefusedException;
import dev.habeas.evidence.Evidence;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/**
 * Checks and keeps how the people of a place were told. An exception is nothing yet: a second person decides on it. Each belongs
 * to the laws that have it: GDPR Art. 34(3), of which American states know unintelligible data only, Cal. Civ. Code 1798.82(a).
 */
@Component
class CheckPeopleNotice extends Step {

    private static final Set<String> EUROPEAN = Set.of("GDPR", "UK_GDPR");
    private static final Set<String> EXCEPTIONS = Set.of("exception-unintelligible", "exception-risk-removed");

    private final Breaches breaches;
    private final Notices notices;
    private final NoticeBook book;
    private final Drafts drafts;

    CheckPeopleNotice(
            Breaches breaches,
            Notices notices,
            NoticeBook book,
            Drafts drafts,
            Decisions decisions,
            Evidence evidence) {
        super(decisions, evidence);
        this.breaches = breaches;
        this.notices = notices;
        this.book = book;
        this.drafts = drafts;
    }

    @Override
    public void notify(DelegateTask task) {
        Notice notice = notices.get(BreachVariables.NOTICE_ID.require(task));
        String decision = BreachVariables.chosen(BreachVariables.PEOPLE_NOTICE, task);
        if (EXCEPTIONS.contains(decision) && !knows(notice, decision)) {
            throw new TaskRefusedException("HABEAS-BRE-010 The law of this place does not know the exception");
        }
        boolean told = decision.startsWith("told-");
        String person = keep(
                task,
                BreachVariables.PEOPLE_NOTICE,
                told ? "people-told" : "exception-proposed",
                Map.of("place", notice.place(), "law", notice.regime()));
        boolean attorneyGeneral = false;
        if (told) {
            attorneyGeneral = book.tellPeople(breaches.lock(notice.breach()), notice);
            notices.note(notice, Notice.State.DONE, decision, null, person);
            drafts.keepAsSent(notice, decision, "not-late");
        }
        BreachProcess.ATTORNEY_GENERAL_CONCERNED.set(task, attorneyGeneral);
    }

    private static boolean knows(Notice notice, String exception) {
        return EUROPEAN.contains(notice.regime())
                || notice.isAmerican() && exception.equals("exception-unintelligible");
    }
}
