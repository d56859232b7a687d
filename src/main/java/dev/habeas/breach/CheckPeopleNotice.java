package dev.habeas.breach;

import dev.habeas.engine.Decisions;
import dev.habeas.evidence.Evidence;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Checks and keeps how the people of a place were told. An exception is nothing yet: a second person decides on it. */
@Component
class CheckPeopleNotice extends Step {

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
}
