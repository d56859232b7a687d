package dev.habeas.processors;

import dev.habeas.cases.CaseId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was decided about single fields of a rectification. Every change runs in the caller's transaction. */
@Repository
public class CorrectionDecisions {

    private final JdbcClient jdbc;
    private final Clock clock;

    CorrectionDecisions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Replaces what was decided about the same field before. */
    void decide(CaseId subject, Correction correction, String person) {
        jdbc.sql("""
            insert into correction (case_id, field, decision, ground, decided_by, decided_at)
            values (:case, :field, :decision, :ground, :person, :now)
            on conflict (case_id, field) do update set decision = excluded.decision, ground = excluded.ground,
                decided_by = excluded.decided_by, decided_at = excluded.decided_at\
            """)
                .param("case", subject.value())
                .param("field", correction.field())
                .param("decision", correction.isAccepted() ? "accept" : "reject")
                .param("ground", correction.ground())
                .param("person", person)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Those that were decided one by one; a field that is not among them follows the decision on the request. */
    public List<Correction> of(CaseId subject) {
        return jdbc.sql("select field, ground from correction where case_id = :case order by field")
                .param("case", subject.value())
                .query((row, number) -> new Correction(row.getString("field"), row.getString("ground")))
                .list();
    }
}
