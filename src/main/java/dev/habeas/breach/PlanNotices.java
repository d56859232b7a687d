package dev.habeas.breach;

import dev.habeas.cases.CaseId;
import dev.habeas.engine.ProcessDecisions;
import dev.habeas.evidence.Evidence;
import dev.habeas.jurisdictions.Jurisdiction;
import dev.habeas.jurisdictions.Regime;
import dev.habeas.jurisdictions.Residence;
import dev.habeas.jurisdictions.Role;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * "Plan notices": whom each law wants to be told of a breach of this severity, place by place. As processor we tell our
 * customers and nobody else: GDPR Art. 33(2).
 */
@Component
class PlanNotices implements JavaDelegate {

    private static final String TABLE = "breach-severity";

    private final Breaches breaches;
    private final NoticeBook book;
    private final ProcessDecisions tables;
    private final Evidence evidence;

    PlanNotices(Breaches breaches, NoticeBook book, ProcessDecisions tables, Evidence evidence) {
        this.breaches = breaches;
        this.book = book;
        this.tables = tables;
        this.evidence = evidence;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseId id = Step.breachOf(execution);
        Breach breach = breaches.lock(id);
        breaches.moveTo(id, BreachStatus.NOTIFYING);
        if (breach.facts().role() == Role.PROCESSOR) {
            book.oweCustomers(breach);
        } else {
            Severity severity = Objects.requireNonNull(breach.progress().severity());
            breach.facts()
                    .places()
                    .forEach(place -> plan(
                            breach,
                            place,
                            regime -> tables.decide(
                                    execution,
                                    TABLE,
                                    Map.of(
                                            "regime", regime.word(),
                                            "severity", severity.word(),
                                            "unintelligible", breach.progress().unintelligible() ? "yes" : "no"))));
        }
        book.planned(id);
    }

    private void plan(Breach breach, Residence place, Function<Regime, Map<String, String>> duties) {
        for (Regime regime : Jurisdiction.of(place).breachRegimes()) {
            Map<String, String> duty = duties.apply(regime);
            boolean authority = "yes".equals(duty.get("authority"));
            boolean people = "yes".equals(duty.get("people"));
            String source = Objects.requireNonNull(duty.get("source"));
            book.plan(breach, place, new NoticeBook.Duty(regime.word(), source, authority, people));
            evidence.append(
                    breach.id(),
                    "notices-planned",
                    Evidence.SYSTEM,
                    Map.of(
                            "place", place.code(),
                            "law", regime.word(),
                            "rule", Objects.requireNonNull(duty.get("ruleId")),
                            "authority", Boolean.toString(authority),
                            "people", Boolean.toString(people)));
        }
    }
}
