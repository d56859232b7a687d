package dev.habeas.identity;

import dev.habeas.cases.CaseId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code identity_document}. */
@Repository
class DocumentRows {

    private final JdbcClient jdbc;

    DocumentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, CaseId caseId, DocumentType type, int size, Instant now) {
        jdbc.sql("insert into identity_document (id, case_id, type, size, received_at) values (?, ?, ?, ?, ?)")
                .params(id, caseId.value(), type.word(), size, now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The oldest first. */
    List<IdentityDocument> of(CaseId caseId) {
        return jdbc.sql("select * from identity_document where case_id = ? order by received_at, id")
                .param(caseId.value())
                .query((row, n) -> new IdentityDocument(
                        row.getObject("id", UUID.class),
                        DocumentType.ofWord(Objects.requireNonNull(row.getString("type"))),
                        row.getInt("size"),
                        row.getObject("received_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** As {@link #of}, taken out: whoever comes second finds none. */
    List<CaseId> delete(CaseId caseId) {
        return jdbc
                .sql("delete from identity_document where case_id = ? returning id")
                .param(caseId.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(CaseId::new)
                .toList();
    }

    /** The cases that have any. */
    List<CaseId> cases() {
        return jdbc.sql("select distinct case_id from identity_document").query(UUID.class).list().stream()
                .map(CaseId::new)
                .toList();
    }
}
