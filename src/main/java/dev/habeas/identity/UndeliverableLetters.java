package dev.habeas.identity;

import dev.habeas.notices.NoticeFailed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A letter of ours that never arrives must not be waited for: the case goes back to the people who verify. */
@Component
class UndeliverableLetters {

    private final VerifyIdentityProcess process;
    private final CheckAuthorityProcess authority;

    UndeliverableLetters(VerifyIdentityProcess process, CheckAuthorityProcess authority) {
        this.process = process;
        this.authority = authority;
    }

    @EventListener
    void onFailed(NoticeFailed failed) {
        if (failed.kind().equals(IdentityLetters.CONFIRM.kind())) {
            process.tell(failed.caseId(), VerifyIdentityProcess.CONTACT_POINT_NOT_PROVEN);
            process.tell(failed.caseId(), VerifyIdentityProcess.PROOF_ARRIVED);
        } else if (failed.kind().equals(IdentityLetters.ASK.kind())) {
            process.tell(failed.caseId(), VerifyIdentityProcess.PROOF_ARRIVED);
        } else if (failed.kind().equals(AuthorityLetters.ASK.kind())) {
            authority.tell(failed.caseId(), AuthorityAnswer.REQUESTER_UNREACHABLE);
        } else if (failed.kind().equals(AuthorityLetters.CONFIRM.kind())) {
            authority.tell(failed.caseId(), AuthorityAnswer.PERSON_UNREACHABLE);
        }
    }
}
