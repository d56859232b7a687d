package dev.habeas.breach;

import dev.habeas.engine.Decisions;
import dev.habeas.engine.TaskRefusedException;
import dev.habeas.evidence.Evidence;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/**
 * Checks and keeps what an authority was told. A late notice states the reasons for the delay: GDPR Art. 33(1). A second
 * phase starts no new period: Art. 33(4).
 */
@Component
class CheckAuthorityNotice extends Step {

    private static final String NOT_LATE = "not-late";

    private final Notices notices;
    private final NoticeBook book;
    private final Drafts drafts;

    CheckAuthorityNotice(Notices notices, NoticeBook book, Drafts drafts, Decisions decisions, Evidence evidence) {
        super(decisions, evidence);
        this.notices = notices;
        this.book = book;
        this.drafts = drafts;
    }

    @Override
    public void notify(DelegateTask task) {
        Notice notice = notices.get(BreachVariables.NOTICE_ID.require(task));
        String decision = BreachVariables.chosen(BreachVariables.AUTHORITY_NOTICE, task);
        if (decision.equals("no-authority")) {
            waive(task, notice, decision);
            return;
        }
        String reason = reason(task, notice);
        String person = keep(task, BreachVariables.AUTHORITY_NOTICE, "authority-notified", facts(notice, reason));
        boolean complete = decision.equals("complete");
        Notice.State state = complete ? Notice.State.DONE : Notice.State.STARTED;
        notices.note(notice, state, decision, reason.equals(NOT_LATE) ? null : reason, person);
        drafts.keepAsSent(notice, decision, reason);
        book.give(notice, complete);
    }

    private void waive(DelegateTask task, Notice notice, String decision) {
        boolean attorneyGeneral = notice.regime().startsWith("US_");
        if (!notice.regime().equals("VOLUNTARY") && !attorneyGeneral) {
            throw new TaskRefusedException("HABEAS-BRE-006 For this place the law names a competent authority");
        }
        String person = keep(task, BreachVariables.AUTHORITY_NOTICE, "authority-not-found", facts(notice, NOT_LATE));
        notices.note(notice, Notice.State.EXCEPTED, decision, null, person);
        book.waive(notice, Set.of(NoticeBook.AUTHORITY, NoticeBook.SUPPLEMENT, NoticeBook.ATTORNEY_GENERAL));
    }

    private String reason(DelegateTask task, Notice notice) {
        String reason = BreachVariables.LATE_REASON.get(task).orElse(NOT_LATE);
        boolean late = book.isLate(notice);
        if (late && reason.equals(NOT_LATE)) {
            throw new TaskRefusedException("HABEAS-BRE-007 A late notice states the reasons for the delay");
        }
        return late ? reason : NOT_LATE;
    }

    private static Map<String, String> facts(Notice notice, String reason) {
        return Map.of("place", notice.place(), "law", notice.regime(), "lateness", reason);
    }
}
