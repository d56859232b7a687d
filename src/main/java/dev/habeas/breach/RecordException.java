package dev.habeas.breach;

import dev.habeas.engine.Decisions;
import dev.habeas.evidence.Evidence;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Keeps whether a second person lets an exception of GDPR Art. 34(3) stand. */
@Component
class RecordException implements TaskListener {

    private final Notices notices;
    private final NoticeBook book;
    private final Decisions decisions;
    private final Evidence evidence;

    RecordException(Notices notices, NoticeBook book, Decisions decisions, Evidence evidence) {
        this.notices = notices;
        this.book = book;
        this.decisions = decisions;
        this.evidence = evidence;
    }

    @Override
    public void notify(DelegateTask task) {
        Notice notice = notices.get(BreachVariables.NOTICE_ID.require(task));
        String person = decisions.currentPerson();
        String exception = BreachVariables.PEOPLE_NOTICE.require(task);
        String decision = BreachVariables.chosen(BreachVariables.REFUSAL_DECISION, task);
        evidence.append(
                notice.breach(),
                "exception-reviewed",
                person,
                Map.of("decision", decision, "exception", exception, "place", notice.place()));
        if (BreachVariables.isApproved(task)) {
            notices.note(notice, Notice.State.EXCEPTED, exception, null, person);
            book.waive(notice, Set.of(NoticeBook.PEOPLE, NoticeBook.ATTORNEY_GENERAL));
        }
    }
}
