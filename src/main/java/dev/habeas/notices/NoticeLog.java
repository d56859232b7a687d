package dev.habeas.notices;

import dev.habeas.cases.CaseId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which mails of a case were written and what became of them; to whom and what they say stays sealed. */
@Component
public class NoticeLog {

    private final JdbcClient jdbc;

    NoticeLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One mail.
     *
     * @param state {@code queued}, {@code sending}, {@code sent} or {@code failed}
     * @param sentAt null until the mail server took it
     * @param error code of the last failure; null if there is none
     */
    public record Line(
            NoticeKind kind,
            String state,
            int attempts,
            Instant createdAt,
            @Nullable Instant sentAt,
            @Nullable String error) {}

    /** Oldest first; empty if there are none, no such case, or it is shredded. */
    public List<Line> of(CaseId caseId) {
        return jdbc.sql("""
                select kind, state, attempts, created_at, sent_at, last_error_code from notice where case_id = :case
                order by created_at, id""")
                .param("case", caseId.value())
                .query((row, n) -> {
                    OffsetDateTime sent = row.getObject("sent_at", OffsetDateTime.class);
                    return new Line(
                            new NoticeKind(row.getString("kind")),
                            row.getString("state"),
                            row.getInt("attempts"),
                            row.getObject("created_at", OffsetDateTime.class).toInstant(),
                            sent == null ? null : sent.toInstant(),
                            row.getString("last_error_code"));
                })
                .list();
    }
}
