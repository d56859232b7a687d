package dev.habeas.breach;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Open notice": who is to be told. */
@Component
class OpenNotice implements JavaDelegate {

    private final Notices notices;

    OpenNotice(Notices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Notice notice = notices.get(BreachVariables.NOTICE_ID.require(execution));
        BreachProcess.NOTICE_KIND.set(execution, notice.kind().word());
    }
}
