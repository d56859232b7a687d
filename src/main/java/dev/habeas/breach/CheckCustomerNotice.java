package dev.habeas.breach;

import dev.habeas.engine.Decisions;
import dev.habeas.evidence.Evidence;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Checks and keeps how the customer whose data we hold was told: GDPR Art. 33(2). */
@Component
class CheckCustomerNotice extends Step {

    private final Notices notices;
    private final NoticeBook book;
    private final Drafts drafts;

    CheckCustomerNotice(Notices notices, NoticeBook book, Drafts drafts, Decisions decisions, Evidence evidence) {
        super(decisions, evidence);
        this.notices = notices;
        this.book = book;
        this.drafts = drafts;
    }

    @Override
    public void notify(DelegateTask task) {
        Notice notice = notices.get(BreachVariables.NOTICE_ID.require(task));
        String person = keep(task, BreachVariables.CUSTOMER_NOTICE, "customer-told", Map.of());
        String decision = BreachVariables.chosen(BreachVariables.CUSTOMER_NOTICE, task);
        notices.note(notice, Notice.State.DONE, decision, null, person);
        drafts.keepAsSent(notice, decision, "not-late");
        book.give(notice, true);
    }
}
