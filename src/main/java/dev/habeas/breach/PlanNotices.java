package dev.habeas.breach;

import dev.habeas.cases.CaseId;
import dev.habeas.jurisdictions.Role;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * "Plan notices": whom each law wants to be told of a breach of this severity, place by place. As processor we tell our
 * customers and nobody else: GDPR Art. 33(2).
 */
@Component
class PlanNotices implements JavaDelegate {

    private final Breaches breaches;
    private final NoticeBook book;
    private final DutyPlan duties;

    PlanNotices(Breaches breaches, NoticeBook book, DutyPlan duties) {
        this.breaches = breaches;
        this.book = book;
        this.duties = duties;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseId id = Step.breachOf(execution);
        Breach breach = breaches.lock(id);
        breaches.moveTo(id, BreachStatus.NOTIFYING);
        if (breach.facts().role() == Role.PROCESSOR) {
            book.oweCustomers(breach);
        } else {
            breach.facts().places().forEach(place -> duties.plan(breach, place, execution.getProcessDefinitionId()));
        }
        book.planned(id);
    }
}
