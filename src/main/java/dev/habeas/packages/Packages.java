package dev.habeas.packages;

import dev.habeas.cases.CaseId;
import dev.habeas.cases.Reader;
import dev.habeas.cases.VaultFiles;
import java.io.InputStream;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The packages that were built: what is known of each, and where it lies. Changes run in the caller's transaction. */
@Repository
class Packages {

    static final String FILE = "package.zip";

    private final JdbcClient jdbc;
    private final VaultFiles files;
    private final Clock clock;

    Packages(JdbcClient jdbc, VaultFiles files, Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.clock = clock;
    }

    /**
     * @param digest SHA-256 of the archive in hexadecimal
     * @param rows records in it
     * @param withheld records and fields that were left out by decision
     */
    record Built(String digest, long rows, long withheld) {}

    void record(CaseId subject, Built built) {
        jdbc.sql("""
            insert into data_package (case_id, built_at, digest, rows, withheld)
            values (:case, :now, :digest, :rows, :withheld)
            on conflict (case_id) do update set built_at = excluded.built_at, digest = excluded.digest,
                rows = excluded.rows, withheld = excluded.withheld, removed_at = null\
            """)
                .param("case", subject.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("digest", built.digest())
                .param("rows", built.rows())
                .param("withheld", built.withheld())
                .update();
    }

    /** Empty if none was built or it was removed. */
    Optional<Built> of(CaseId subject) {
        return jdbc.sql("select digest, rows, withheld from data_package where case_id = ? and removed_at is null")
                .param(subject.value())
                .query(Built.class)
                .optional();
    }

    /** The archive itself, for the person; leaves evidence. Empty if there is none. */
    Optional<InputStream> open(CaseId subject, Reader reader) {
        return files.open(subject, FILE, reader);
    }

    void remove(CaseId subject) {
        files.delete(subject, FILE);
        jdbc.sql("update data_package set removed_at = :now where case_id = :case and removed_at is null")
                .param("case", subject.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
