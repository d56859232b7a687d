package dev.habeas.breach;

import dev.habeas.engine.ProcessDecisions;
import dev.habeas.evidence.Evidence;
import dev.habeas.jurisdictions.Jurisdiction;
import dev.habeas.jurisdictions.Regime;
import dev.habeas.jurisdictions.Residence;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Plans whom each law of a place wants to be told of a breach of this severity. */
@Component
final class DutyPlan {

    private static final String TABLE = "breach-severity";

    private final NoticeBook book;
    private final ProcessDecisions tables;
    private final Evidence evidence;

    DutyPlan(NoticeBook book, ProcessDecisions tables, Evidence evidence) {
        this.book = book;
        this.tables = tables;
        this.evidence = evidence;
    }

    /** @param model the definition that the process of the breach runs on: its release decides */
    void plan(Breach breach, Residence place, String model) {
        Severity severity = Objects.requireNonNull(breach.progress().severity());
        for (Regime regime : Jurisdiction.of(place).breachRegimes()) {
            // Tables of older releases ask whether the data are unintelligible; a process runs on the table of its own.
            Map<String, String> duty = tables.decide(
                    model,
                    TABLE,
                    Map.of(
                            "regime", regime.word(),
                            "severity", severity.word(),
                            "unintelligible", breach.progress().unintelligible() ? "yes" : "no"));
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
