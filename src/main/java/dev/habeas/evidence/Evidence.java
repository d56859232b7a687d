package dev.habeas.evidence;

import dev.habeas.cases.CaseId;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The append-only record of a case. Entries belong to the transaction of what they tell of: it is kept if and only if
 * that is. Writers of one case queue until the end of the transaction before them.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Evidence {

    /** The actor when no person and no API client acted. */
    public static final String SYSTEM = "system";

    private final Chain chain;
    private final Checkpoints checkpoints;
    private final Clock clock;

    Evidence(Chain chain, Checkpoints checkpoints, Clock clock) {
        this.chain = chain;
        this.checkpoints = checkpoints;
        this.clock = clock;
    }

    /**
     * Adds an entry, timed by the clock in UTC to the microsecond.
     *
     * @param type what happened, a code such as {@code decision-made}
     * @param actor id of the staff user or API client, or {@link #SYSTEM}; never an e-mail address
     * @param facts codes, ids, counts and dates without spaces, at most 200 characters each; may be empty
     * @throws IllegalArgumentException if anything is not in that form; nothing is written, no value is repeated
     * @throws org.springframework.transaction.IllegalTransactionStateException without a transaction of the caller
     */
    public void append(CaseId caseId, String type, String actor, Map<String, String> facts) {
        EvidenceCodes.require(type, actor, facts);
        chain.lock(caseId);
        Optional<EvidenceFile.Entry> last = chain.last(caseId);
        EvidenceFile.Entry open = new EvidenceFile.Entry(
                last.map(EvidenceFile.Entry::seq).orElse(0L) + 1,
                clock.instant().truncatedTo(ChronoUnit.MICROS).toString(),
                type,
                actor,
                new TreeMap<>(facts),
                last.map(EvidenceFile.Entry::hash).orElse(EvidenceFile.NO_HASH),
                "");
        chain.insert(caseId, hashed(caseId, open));
    }

    /**
     * Signs the chain as it is now, as when the case is closed. Nothing new happens if it is signed already.
     *
     * @throws BrokenEvidenceException if the chain was cut or rewritten since an earlier checkpoint
     */
    public void checkpoint(CaseId caseId) {
        chain.lock(caseId);
        Optional<EvidenceFile.Entry> last = chain.last(caseId);
        checkpoints.at(
                caseId,
                last.map(EvidenceFile.Entry::seq).orElse(0L),
                last.map(EvidenceFile.Entry::hash).orElse(EvidenceFile.NO_HASH));
    }

    private static EvidenceFile.Entry hashed(CaseId caseId, EvidenceFile.Entry e) {
        String hash = Canonical.hash(caseId.toString(), e);
        return new EvidenceFile.Entry(e.seq(), e.at(), e.type(), e.actor(), e.facts(), e.prevHash(), hash);
    }
}
