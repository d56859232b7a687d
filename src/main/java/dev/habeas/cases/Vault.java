package dev.habeas.cases;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * All personal data of a case, encrypted under a key of its own. Joins the transaction of its caller. Every read in the
 * clear is announced as {@link VaultRead} and leaves evidence, so do not read in a read-only transaction.
 */
@Component
@Transactional
public class Vault {

    private static final String NOTES = "notes";

    /**
     * The field with what whoever refused wrote about this very case, which the answer says; empty or absent if nothing was
     * refused.
     */
    public static final String PARTICULARS = "decision.particulars";

    private final CaseKeys keys;
    private final VaultEntries entries;
    private final VaultNotes notes;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Vault(CaseKeys keys, VaultEntries entries, VaultNotes notes, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.keys = keys;
        this.entries = entries;
        this.notes = notes;
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Sets one field, replacing what it held. See {@link #putAll}. */
    public void put(CaseId caseId, String field, PersonalText text) {
        putAll(caseId, Map.of(field, text));
    }

    /**
     * Sets these fields and leaves the others; none at all does nothing.
     *
     * @param texts by field name: lower-case letters, digits, {@code .} and {@code -}; each at most 100,000 characters
     * @throws ShreddedCaseException if the case is shredded
     * @throws IllegalArgumentException if a name or length is not allowed
     */
    public void putAll(CaseId caseId, Map<String, PersonalText> texts) {
        VaultFields.require(texts);
        if (!texts.isEmpty()) {
            entries.write(keys.forWriting(caseId), caseId, Map.copyOf(texts));
        }
    }

    /**
     * All fields of the case by name; empty if it has none or is shredded.
     *
     * @throws VaultIntegrityException if anything stored was altered or moved; then nothing is returned
     */
    public Map<String, PersonalText> read(CaseId caseId, Reader reader) {
        Map<String, PersonalText> found = keys.forReading(caseId)
                .map(cipher -> entries.readAll(caseId, cipher))
                .orElse(Map.of());
        announce(caseId, found.keySet(), reader);
        return found;
    }

    /** One field; empty if it was never set or the case is shredded. Otherwise as {@link #read(CaseId, Reader)}. */
    public Optional<PersonalText> read(CaseId caseId, String field, Reader reader) {
        Map<String, PersonalText> found = keys.forReading(caseId)
                .map(cipher -> entries.readOne(caseId, cipher, field))
                .orElse(Map.of());
        announce(caseId, found.keySet(), reader);
        return Optional.ofNullable(found.get(field));
    }

    /** The names of the fields of the case; nothing is read, so nothing is announced. Empty if it has none or is shredded. */
    Set<String> names(CaseId caseId) {
        return Set.copyOf(jdbc.sql("select field from vault_entry where case_id = :id")
                .param("id", caseId.value())
                .query(String.class)
                .list());
    }

    /**
     * Adds a free-text note; notes are never changed.
     *
     * @param author id of the staff user, not an e-mail address
     * @throws ShreddedCaseException if the case is shredded
     */
    public void append(CaseId caseId, String author, PersonalText text) {
        append(caseId, author, text, false);
    }

    /** As {@link #append}, for what a form takes down beside what it does: no answer quotes it. */
    public void appendByForm(CaseId caseId, String author, PersonalText text) {
        append(caseId, author, text, true);
    }

    private void append(CaseId caseId, String author, PersonalText text, boolean byForm) {
        Reader.requireActor(author);
        VaultFields.require(text);
        notes.add(keys.forWriting(caseId), caseId, author, text, byForm);
    }

    /** The notes of the case, oldest first; empty if it has none or is shredded. */
    public List<VaultNote> notes(CaseId caseId, Reader reader) {
        List<VaultNote> found =
                keys.forReading(caseId).map(cipher -> notes.of(caseId, cipher)).orElse(List.of());
        announce(caseId, found.isEmpty() ? Set.of() : Set.of(NOTES), reader);
        return found;
    }

    /**
     * Encrypts a text that is stored elsewhere, under the key of the case, so that it is destroyed with the case.
     *
     * @param place what is stored, a code such as {@code notice}; the same must be given to {@link #unseal}
     * @throws ShreddedCaseException if the case is shredded
     */
    public byte[] seal(CaseId caseId, String place, PersonalText text) {
        return keys.forWriting(caseId).encrypt(place, text);
    }

    /** Decrypts what {@link #seal} made; empty if the case is shredded. For machines that hand it on, so not announced. */
    public Optional<PersonalText> unseal(CaseId caseId, String place, byte[] sealed) {
        return keys.forReading(caseId).map(cipher -> cipher.decrypt(place, sealed));
    }

    /** Deletes the fields of these cases whose names match a regular expression of ours. Idempotent. */
    void forget(Collection<CaseId> cases, String fields) {
        jdbc.sql("delete from vault_entry where case_id = any(:cases) and field ~ :fields")
                .param(
                        "cases",
                        new SqlArrayValue(
                                "uuid", cases.stream().map(CaseId::value).toArray()))
                .param("fields", fields)
                .update();
    }

    /** Whether the personal data of the case was destroyed. A case nothing was ever written for is not shredded. */
    public boolean isShredded(CaseId caseId) {
        return keys.isShredded(caseId);
    }

    /**
     * Destroys the data key of the case and deletes its fields, notes, files and blind indexes, for good. Idempotent. A case
     * without personal data is barred from getting any. What this promises about backups: see the package.
     */
    public void shred(CaseId caseId) {
        shredButIndex(caseId);
        jdbc.sql("delete from blind_index where case_id = :id")
                .param("id", caseId.value())
                .update();
    }

    /** As {@link #shred}, but which other cases are of the same person can still be told from the blind indexes. */
    public void shredButIndex(CaseId caseId) {
        keys.destroy(caseId);
        jdbc.sql("""
            with entries as (delete from vault_entry where case_id = :id),
                 notes as (delete from vault_note where case_id = :id)
            delete from vault_file where case_id = :id
            """).param("id", caseId.value()).update();
        events.publishEvent(new CaseShredded(caseId));
    }

    private void announce(CaseId caseId, Set<String> fields, Reader reader) {
        if (!fields.isEmpty()) {
            events.publishEvent(new VaultRead(caseId, fields, reader));
        }
    }
}
