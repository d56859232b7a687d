package dev.habeas.erasure;

import dev.habeas.cases.CaseId;
import dev.habeas.engine.UsedInModels;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where the data of a case was made public, and what came of telling whoever shows it. Runs in the caller's transaction. */
@Repository
@UsedInModels
public class Publications {

    private final JdbcClient jdbc;

    Publications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One row for each address; repeated it changes nothing. */
    void list(CaseId subject, int addresses) {
        jdbc.sql("""
                insert into publication (id, case_id, number)
                select gen_random_uuid(), :case, number from generate_series(1, :addresses) as number
                on conflict do nothing""")
                .param("case", subject.value())
                .param("addresses", addresses)
                .update();
    }

    /** Read by the model to run one sub-process per publication: their ids, in the order of the addresses. */
    public List<String> of(String caseId) {
        return jdbc.sql("select id::text from publication where case_id = :case order by number")
                .param("case", CaseId.of(caseId).value())
                .query(String.class)
                .list();
    }

    int number(UUID id) {
        return jdbc.sql("select number from publication where id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    void told(UUID id, String answer, String by, Instant at) {
        jdbc.sql("update publication set answer = :answer, told_by = :by, told_at = :at where id = :id")
                .param("id", id)
                .param("answer", answer)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
