package dev.habeas.identity;

import dev.habeas.cases.CaseId;
import dev.habeas.evidence.Evidence;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where proof that we asked for comes in. */
@Component
public class IdentityProofs {

    private final VerifyIdentityProcess identity;
    private final CheckAuthorityProcess authority;
    private final IdentityQuestion question;
    private final Evidence evidence;

    IdentityProofs(
            VerifyIdentityProcess identity,
            CheckAuthorityProcess authority,
            IdentityQuestion question,
            Evidence evidence) {
        this.identity = identity;
        this.authority = authority;
        this.question = question;
        this.evidence = evidence;
    }

    /** Whether the case waits for proof that we asked for, of who asks or that they may. */
    public boolean isAwaited(CaseId id) {
        return identity.awaitsProof(id) || authority.awaitsRequester(id);
    }

    /**
     * The person answered, by whatever channel: a case that waits for proof, of who asks or that they may, goes back to
     * the people who verify. What came lies in the vault. Does nothing but leave evidence if nobody waits.
     *
     * @param actor id of the staff user or API client that brings it, or {@link Evidence#SYSTEM}
     */
    @Transactional
    public void arrived(CaseId id, String actor) {
        evidence.append(id, "proof-arrived", actor, Map.of());
        question.settled(id, actor);
        identity.tell(id, VerifyIdentityProcess.PROOF_ARRIVED);
        authority.tell(id, AuthorityAnswer.REQUESTER_ANSWERED);
    }
}
