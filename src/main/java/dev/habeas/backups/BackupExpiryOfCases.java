package dev.habeas.backups;

import dev.habeas.cases.BackupExpiry;
import dev.habeas.cases.CaseId;
import dev.habeas.cases.CaseStatus;
import dev.habeas.cases.Cases;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.evidence.Evidence;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells letters the date, and keeps answered cases open until then. Runs in the caller's transaction. */
@Component
class BackupExpiryOfCases implements BackupExpiry {

    private final BackupSets sets;
    private final BackupExpiryProcess process;
    private final Cases cases;
    private final Evidence evidence;
    private final Clock clock;

    BackupExpiryOfCases(BackupSets sets, BackupExpiryProcess process, Cases cases, Evidence evidence, Clock clock) {
        this.sets = sets;
        this.process = process;
        this.cases = cases;
        this.evidence = evidence;
        this.clock = clock;
    }

    @Override
    public Optional<Instant> lastOf(CaseId subject) {
        return sets.lastExpiry(subject, clock.instant());
    }

    @Override
    public void isolate(PrivacyCase subject, Instant until) {
        cases.moveTo(subject.id(), CaseStatus.AWAITING_BACKUP_EXPIRY);
        evidence.append(subject.id(), "isolated-in-backups", Evidence.SYSTEM, Map.of("until", until.toString()));
        process.waitUntil(subject, until);
    }
}
