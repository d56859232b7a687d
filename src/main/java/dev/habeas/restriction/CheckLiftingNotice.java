package dev.habeas.restriction;

import dev.habeas.cases.CaseId;
import dev.habeas.evidence.Evidence;
import dev.habeas.notices.NoticeLog;
import dev.habeas.rights.RightVariables;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Check lifting notice": only a notice that a mail server took counts as given, and of several only the last. */
@Component
class CheckLiftingNotice implements JavaDelegate {

    private final NoticeLog notices;
    private final Evidence evidence;

    CheckLiftingNotice(NoticeLog notices, Evidence evidence) {
        this.notices = notices;
        this.evidence = evidence;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseId id = CaseId.of(RightVariables.CASE_ID.require(execution));
        boolean sent = notices.of(id).stream()
                .filter(each -> each.kind().word().endsWith(WriteLiftingNotice.NOTICE))
                .reduce((earlier, later) -> later)
                .filter(each -> each.sentAt() != null)
                .isPresent();
        LiftRestrictionProcess.NOTICE_DELIVERED.set(execution, sent);
        evidence.append(id, "lifting-notice-checked", Evidence.SYSTEM, Map.of("sent", Boolean.toString(sent)));
    }
}
