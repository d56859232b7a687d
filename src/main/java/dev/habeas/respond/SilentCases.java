package dev.habeas.respond;

import dev.habeas.cases.CaseId;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cases that nobody is written to about. */
@Repository
class SilentCases {

    private final JdbcClient jdbc;
    private final Clock clock;

    SilentCases(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(CaseId id) {
        jdbc.sql("insert into silent_case (case_id, since) values (:case, :now) on conflict do nothing")
                .param("case", id.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean contains(CaseId id) {
        return jdbc.sql("select exists (select from silent_case where case_id = :case)")
                .param("case", id.value())
                .query(Boolean.class)
                .single();
    }
}
