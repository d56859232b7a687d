package dev.habeas.retention;

import dev.habeas.cases.CaseFiles;
import dev.habeas.cases.CaseId;
import dev.habeas.cases.Vault;
import dev.habeas.evidence.Evidence;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Purges one batch of records in the caller's transaction, and proves each case's in its evidence, which stays. */
@Component
class Purge {

    private final DueRecords due;
    private final CaseTables tables;
    private final Vault vault;
    private final CaseFiles files;
    private final Evidence evidence;
    private final HoldLock lock;
    private final int batchSize;

    Purge(
            DueRecords due,
            CaseTables tables,
            Vault vault,
            CaseFiles files,
            Evidence evidence,
            HoldLock lock,
            RetentionSettings settings) {
        this.due = due;
        this.tables = tables;
        this.vault = vault;
        this.files = files;
        this.evidence = evidence;
        this.lock = lock;
        this.batchSize = settings.batchSize();
    }

    /**
     * @param asOf what was due then is purged
     * @return how many cases, disclosures or breaches had records of the class purged; 0 if nothing is left that is due and not held
     */
    int batch(RecordClass kind, UUID run, Instant asOf) {
        lock.noHoldMeanwhile();
        List<CaseId> cases = due.batch(kind, asOf, batchSize);
        if (cases.isEmpty()) {
            return 0;
        }
        if (kind == RecordClass.IDENTITY_EVIDENCE) {
            files.forgetIdentityEvidence(cases);
        } else if (kind.shreds()) {
            shred(cases, asOf);
        }
        tables.delete(kind, cases);
        cases.forEach(each -> prove(each, kind, run));
        return cases.size();
    }

    /** A case for which a recipient restricts the data is still found among those of its person, and by nothing else. */
    private void shred(List<CaseId> cases, Instant asOf) {
        Set<CaseId> restricting = due.restricting(cases, asOf);
        cases.stream().filter(restricting::contains).forEach(vault::shredButIndex);
        cases.stream().filter(each -> !restricting.contains(each)).forEach(vault::shred);
    }

    private void prove(CaseId id, RecordClass kind, UUID run) {
        evidence.append(id, kind.evidence(), Evidence.SYSTEM, Map.of("run", run.toString()));
        evidence.checkpoint(id);
    }
}
