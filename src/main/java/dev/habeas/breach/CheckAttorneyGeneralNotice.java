package dev.habeas.breach;

import dev.habeas.engine.Decisions;
import dev.habeas.evidence.Evidence;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Checks and keeps whether the attorney general of a state has the sample of the notice. */
@Component
class CheckAttorneyGeneralNotice extends Step {

    private final Notices notices;
    private final NoticeBook book;

    CheckAttorneyGeneralNotice(Notices notices, NoticeBook book, Decisions decisions, Evidence evidence) {
        super(decisions, evidence);
        this.notices = notices;
        this.book = book;
    }

    @Override
    public void notify(DelegateTask task) {
        Notice notice = notices.get(BreachVariables.NOTICE_ID.require(task));
        keep(
                task,
                BreachVariables.ATTORNEY_GENERAL_NOTICE,
                "attorney-general-decided",
                Map.of("place", notice.place()));
        if (BreachVariables.chosen(BreachVariables.ATTORNEY_GENERAL_NOTICE, task)
                .equals("submitted")) {
            book.giveAttorneyGeneral(notice);
        } else {
            book.waive(notice, Set.of(NoticeBook.ATTORNEY_GENERAL));
        }
    }
}
