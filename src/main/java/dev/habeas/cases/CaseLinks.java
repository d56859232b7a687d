package dev.habeas.cases;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** Which cases belong together. Runs in the caller's transaction. */
@Repository
public class CaseLinks {

    private final JdbcClient jdbc;
    private final Clock clock;

    CaseLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What the other case is to this one. */
    public enum Kind {
        /** The same request in the company's other role; the same from both ends. */
        OTHER_ROLE,
        /** A case of the same person, by its identifiers; the same from both ends. Never told to requesters. */
        SAME_PERSON,
        /** The customer's instruction that resolves this routed request. */
        RESOLVED_BY,
        /** The routed request that this instruction resolves. */
        RESOLVES,
        /** The case in which this one, ended for want of proof, was taken up again. */
        CONTINUED_BY,
        /** The case, ended for want of proof, that this one takes up again. */
        CONTINUES,
        /** The appeal against how this case ended. */
        APPEALED_BY,
        /** The case whose end this one appeals against. */
        APPEALS;

        /** The word of the REST interface, such as {@code other-role}. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        private Kind inverse() {
            return switch (this) {
                case OTHER_ROLE -> OTHER_ROLE;
                case SAME_PERSON -> SAME_PERSON;
                case RESOLVED_BY -> RESOLVES;
                case RESOLVES -> RESOLVED_BY;
                case CONTINUED_BY -> CONTINUES;
                case CONTINUES -> CONTINUED_BY;
                case APPEALED_BY -> APPEALS;
                case APPEALS -> APPEALED_BY;
            };
        }
    }

    /** One link, seen from {@code caseId}. */
    public record Link(CaseId caseId, CaseId otherId, Kind kind) {}

    /** Links two cases, from both ends. Idempotent. */
    public void link(CaseId one, CaseId other, Kind kind) {
        jdbc.sql("""
                insert into case_link (case_id, other_id, kind, linked_at)
                values (:one, :other, :kind, :now), (:other, :one, :inverse, :now)
                on conflict do nothing""")
                .param("one", one.value())
                .param("other", other.value())
                .param("kind", kind.word())
                .param("inverse", kind.inverse().word())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The links of many cases, the oldest first. */
    public List<Link> ofAll(Collection<CaseId> ids) {
        return jdbc.sql("""
                select case_id, other_id, kind from case_link where case_id = any(:ids)
                order by case_id, linked_at, other_id""")
                .param(
                        "ids",
                        new SqlArrayValue(
                                "uuid", ids.stream().map(CaseId::value).toArray()))
                .query((row, number) -> new Link(
                        new CaseId(row.getObject("case_id", UUID.class)),
                        new CaseId(row.getObject("other_id", UUID.class)),
                        Kind.valueOf(row.getString("kind")
                                .toUpperCase(java.util.Locale.ROOT)
                                .replace('-', '_'))))
                .list();
    }
}
