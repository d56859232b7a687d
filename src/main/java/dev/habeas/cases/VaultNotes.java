package dev.habeas.cases;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The encrypted notes of a case: only ever added to, each bound to its author and time. */
@Component
final class VaultNotes {

    private final JdbcClient jdbc;
    private final Clock clock;

    VaultNotes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(CaseCipher cipher, CaseId caseId, String author, PersonalText text, boolean byForm) {
        UUID id = UUID.randomUUID();
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        jdbc.sql(
                        "insert into vault_note (id, case_id, author, written_at, ciphertext, by_form) values (?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        caseId.value(),
                        author,
                        Timestamp.from(at),
                        cipher.encrypt(place(id, author, at), text),
                        byForm)
                .update();
    }

    /** Oldest first. */
    List<VaultNote> of(CaseId caseId, CaseCipher cipher) {
        return jdbc.sql("""
                select id, author, written_at, ciphertext, by_form from vault_note where case_id = ? order by written_at, id
                """)
                .param(caseId.value())
                .query((rs, n) -> {
                    UUID id = rs.getObject("id", UUID.class);
                    String author = rs.getString("author");
                    Instant at = rs.getTimestamp("written_at").toInstant();
                    return new VaultNote(
                            at,
                            author,
                            cipher.decrypt(place(id, author, at), rs.getBytes("ciphertext")),
                            rs.getBoolean("by_form"));
                })
                .list();
    }

    private static String place(UUID id, String author, Instant at) {
        return "note|" + id + "|" + author + "|" + at;
    }
}
