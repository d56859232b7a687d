package dev.habeas.identity;

import dev.habeas.cases.CaseId;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code signed_declaration}. */
@Repository
class DeclarationRows {

    private final JdbcClient jdbc;

    DeclarationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return whether it is kept; false if the case has one */
    boolean insert(CaseId caseId, SignedDeclaration signed, byte[] content) {
        return jdbc.sql("""
            insert into signed_declaration (id, case_id, on_paper, signed_at, sealed) values (?, ?, ?, ?, ?)
            on conflict (case_id) do nothing\
            """)
                        .params(
                                signed.id().value(),
                                caseId.value(),
                                signed.onPaper(),
                                signed.signedAt().atOffset(ZoneOffset.UTC),
                                content)
                        .update()
                == 1;
    }

    Optional<SignedDeclaration> of(CaseId caseId) {
        return jdbc.sql("select id, on_paper, signed_at from signed_declaration where case_id = ?")
                .param(caseId.value())
                .query((row, n) -> new SignedDeclaration(
                        new CaseId(row.getObject("id", UUID.class)),
                        row.getBoolean("on_paper"),
                        row.getObject("signed_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** What it says, sealed under the key of this id. */
    Optional<byte[]> content(CaseId id) {
        return jdbc.sql("select sealed from signed_declaration where id = ?")
                .param(id.value())
                .query(byte[].class)
                .optional();
    }
}
