package dev.habeas.objection;

import dev.habeas.cases.CaseId;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Whether the stop of an upheld objection is followed by an erasure, or the person prefers storage. Every change runs in the
 * caller's transaction. Source: GDPR Art. 17(1)(c), 18(1)(b).
 */
@Repository
class AfterObjection {

    private final JdbcClient jdbc;
    private final Clock clock;

    AfterObjection(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Replaces what was chosen before. */
    void choose(CaseId subject, boolean erases) {
        jdbc.sql("""
                insert into after_objection (case_id, erases, chosen_at) values (:case, :erases, :now)
                on conflict (case_id) do update set erases = excluded.erases, chosen_at = excluded.chosen_at""")
                .param("case", subject.value())
                .param("erases", erases)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** False also if nobody has chosen. */
    boolean erases(CaseId subject) {
        return jdbc.sql("select exists (select from after_objection where case_id = :case and erases)")
                .param("case", subject.value())
                .query(Boolean.class)
                .single();
    }
}
