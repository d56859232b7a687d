package dev.habeas.breach;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Tells tasks of several notices apart: by the place or customer in the name, and by the date on which each is due. */
@Component
class NameNoticeTask implements TaskListener {

    private final Notices notices;
    private final NoticeBook book;

    NameNoticeTask(Notices notices, NoticeBook book) {
        this.notices = notices;
        this.book = book;
    }

    @Override
    public void notify(DelegateTask task) {
        Notice notice = notices.get(BreachVariables.NOTICE_ID.require(task));
        task.setName(task.getName() + " (" + notice.label() + ")");
        book.deadline(notice).ifPresent(due -> {
            task.setDueDate(Date.from(due.dueAt()));
            task.setFollowUpDate(Date.from(due.warnAt()));
        });
    }
}
