package dev.habeas.respond;

import dev.habeas.cases.PrivacyCase;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When the answer to a case is due by law, as it stands now. */
@Component
class AnswerDueDates {

    private final JdbcClient jdbc;

    AnswerDueDates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Instant of(PrivacyCase subject) {
        return jdbc.sql("""
                select min(due_at) from case_deadline
                where case_id = :id and event in ('respond', 'comply') and state <> 'superseded'""")
                .param("id", subject.id().value())
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }
}
