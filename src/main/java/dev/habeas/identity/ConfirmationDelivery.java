package dev.habeas.identity;

import dev.habeas.cases.CaseId;
import dev.habeas.evidence.Evidence;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells the process how a link or code ended: at once after a success, else with the next look. So the answer to a wrong
 * attempt takes no longer when it was the last one, and nothing is lost if the process is busy.
 */
@Component
class ConfirmationDelivery {

    private static final Logger LOG = LoggerFactory.getLogger(ConfirmationDelivery.class);

    private final CodeRows rows;
    private final VerifyIdentityProcess identity;
    private final CheckAuthorityProcess authority;
    private final IdentityProofs proofs;
    private final ProvenMailbox mailbox;
    private final Evidence evidence;
    private final TransactionTemplate transaction;

    ConfirmationDelivery(
            CodeRows rows,
            VerifyIdentityProcess identity,
            CheckAuthorityProcess authority,
            IdentityProofs proofs,
            ProvenMailbox mailbox,
            Evidence evidence,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.identity = identity;
        this.authority = authority;
        this.proofs = proofs;
        this.mailbox = mailbox;
        this.evidence = evidence;
        this.transaction = new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
        this.transaction.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
    }

    @TransactionalEventListener
    void onRedeemed(CodeRedeemed redeemed) {
        if (redeemed.purpose() == CodePurpose.PROVE_CONTACT_POINT
                || redeemed.purpose() == CodePurpose.CONFIRM_AUTHORITY) {
            deliverAll();
        }
    }

    @Scheduled(fixedDelayString = "${habeas.identity.delivery-poll:5s}")
    void deliverAll() {
        rows.untold().forEach(this::deliver);
    }

    private void deliver(CodeRows.Ended ended) {
        try {
            transaction.executeWithoutResult(status -> tell(ended));
        } catch (RuntimeException e) {
            LOG.warn(
                    "HABEAS-IDE-006 Case {} could not be told how its link ended; tried again soon", ended.caseId(), e);
        }
    }

    private void tell(CodeRows.Ended ended) {
        if (!rows.markTold(ended.id())) {
            return;
        }
        CaseId id = ended.caseId();
        boolean proven = ended.as().equals("proven");
        if (ended.purpose() == CodePurpose.CONFIRM_AUTHORITY) {
            AuthorityAnswer answer = proven ? AuthorityAnswer.PERSON_CONFIRMED : AuthorityAnswer.PERSON_DENIED;
            evidence.append(id, "authority-answered", Evidence.SYSTEM, Map.of("answered", answer.word()));
            authority.tell(id, answer);
            return;
        }
        evidence.append(id, "contact-point-answered", Evidence.SYSTEM, Map.of("answered", ended.as()));
        if (proven) {
            mailbox.answerThere(id);
        }
        identity.tell(
                id,
                proven ? VerifyIdentityProcess.CONTACT_POINT_PROVEN : VerifyIdentityProcess.CONTACT_POINT_NOT_PROVEN);
        if (proofs.isAwaited(id)) {
            proofs.arrived(id, Evidence.SYSTEM);
        }
    }
}
