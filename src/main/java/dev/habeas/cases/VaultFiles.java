package dev.habeas.cases;

import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Large personal data of a case, encrypted under its key in parts, so that a file of any size passes through little
 * memory. Every part is bound to its case, its file and its place in it: none can be swapped, altered or left out.
 */
@Component
public class VaultFiles {

    private final CaseKeys keys;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    VaultFiles(CaseKeys keys, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.keys = keys;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Begins a file, in place of what had this name. It is whole once the stream is closed, inside the caller's
     * transaction.
     *
     * @param name lower-case letters, digits, {@code .} and {@code -}; says nothing about the person
     * @throws ShreddedCaseException if the case is shredded
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public OutputStream create(CaseId caseId, String name) {
        CaseCipher cipher = keys.forWriting(caseId);
        delete(caseId, name);
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into vault_file (id, case_id, name, written_at) values (?, ?, ?, ?)")
                .params(id, caseId.value(), name, Timestamp.from(clock.instant()))
                .update();
        return new SealingStream(cipher, jdbc, id);
    }

    /**
     * Opens a file, part by part as it is read; no transaction is needed. For machines that hand it on, so not announced.
     *
     * @return empty if there is no such file or the case is shredded
     */
    public Optional<InputStream> open(CaseId caseId, String name) {
        return keys.forReading(caseId)
                .flatMap(cipher -> jdbc.sql("select id from vault_file where case_id = ? and name = ?")
                        .params(caseId.value(), name)
                        .query(UUID.class)
                        .optional()
                        .map(id -> new UnsealingStream(cipher, caseId, jdbc, id)));
    }

    /** As {@link #open(CaseId, String)}, for a person; announced as {@link VaultRead}. */
    @Transactional
    public Optional<InputStream> open(CaseId caseId, String name, Reader reader) {
        Optional<InputStream> file = open(caseId, name);
        if (file.isPresent()) {
            events.publishEvent(new VaultRead(caseId, Set.of(name), reader));
        }
        return file;
    }

    /** The cases that have a file whose name begins with one of these, in no order. */
    public List<CaseId> casesWith(List<String> beginnings) {
        return jdbc.sql("select distinct case_id from vault_file where name ^@ any(:beginnings)")
                .param("beginnings", new SqlArrayValue("text", beginnings.toArray()))
                .query((row, number) -> new CaseId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Whether the case has a file whose name begins with one of these. */
    public boolean has(CaseId caseId, List<String> beginnings) {
        return jdbc.sql("select exists (select from vault_file where case_id = :case and name ^@ any(:beginnings))")
                .param("case", caseId.value())
                .param("beginnings", new SqlArrayValue("text", beginnings.toArray()))
                .query(Boolean.class)
                .single();
    }

    /** Does nothing if there is no such file. */
    @Transactional
    public void delete(CaseId caseId, String name) {
        jdbc.sql("delete from vault_file where case_id = ? and name = ?")
                .params(caseId.value(), name)
                .update();
    }
}
