package dev.habeas.evidence;

import dev.habeas.cases.CaseId;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hands out the evidence of a case as a file that verifies without us. */
@Component
@Transactional
public class EvidenceExport {

    private final Chain chain;
    private final Checkpoints checkpoints;

    EvidenceExport(Chain chain, Checkpoints checkpoints) {
        this.chain = chain;
        this.checkpoints = checkpoints;
    }

    /**
     * All entries of the case, signed as they are now. Writes a checkpoint if this state has none, so not for a
     * read-only transaction. A case without evidence, or no case at all, gives a file without entries. The chain is
     * handed out as it is stored; whether it holds is for {@link EvidenceVerifier} to say.
     *
     * @throws BrokenEvidenceException if the chain was cut or rewritten since an earlier checkpoint
     */
    public EvidenceFile of(CaseId caseId) {
        chain.lock(caseId);
        List<EvidenceFile.Entry> entries = chain.all(caseId);
        String head = entries.isEmpty()
                ? EvidenceFile.NO_HASH
                : entries.get(entries.size() - 1).hash();
        EvidenceFile.Checkpoint checkpoint = checkpoints.at(caseId, entries.size(), head);
        return new EvidenceFile(EvidenceFile.FORMAT, caseId.toString(), entries, checkpoint, checkpoints.publicKey());
    }
}
