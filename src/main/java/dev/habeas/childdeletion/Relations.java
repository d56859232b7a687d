package dev.habeas.childdeletion;

import dev.habeas.cases.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What somebody who reported a child is to the child, as people established it. Runs in the caller's transaction. */
@Repository
class Relations {

    /** The relation that makes the person who reports the one who may decide and be told. Source: 16 CFR 312.6(a). */
    static final String PARENT = "parent-or-guardian";

    private final JdbcClient jdbc;

    Relations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A later finding replaces an earlier one. */
    void keep(CaseId id, String relation) {
        jdbc.sql("""
                insert into child_alert_relation (case_id, relation) values (:id, :relation)
                on conflict (case_id) do update set relation = excluded.relation""").param("id", id.value()).param("relation", relation).update();
    }

    /** Whether a parent or guardian is proven; false while nobody has looked. */
    boolean isParentProven(CaseId id) {
        return jdbc.sql("select exists (select from child_alert_relation where case_id = :id and relation = :parent)")
                .param("id", id.value())
                .param("parent", PARENT)
                .query(Boolean.class)
                .single();
    }
}
