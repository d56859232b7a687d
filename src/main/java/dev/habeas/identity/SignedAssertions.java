package dev.habeas.identity;

import dev.habeas.cases.CaseFiles;
import dev.habeas.cases.CaseId;
import dev.habeas.cases.Cases;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.cases.Reader;
import dev.habeas.evidence.Evidence;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a relying party vouches by a signed token that the person of a case is signed in. What it says is kept as any other
 * assertion is, and counts as much. Source: 11 CCR 7061; GDPR Art. 12(6).
 */
@Component
public class SignedAssertions {

    private final TokenIssuers issuers;
    private final UsedTokens used;
    private final Assertions assertions;
    private final AssuranceDecision decision;
    private final IdentityProofs proofs;
    private final VerifyIdentityProcess process;
    private final Cases cases;
    private final CaseFiles files;
    private final Evidence evidence;

    SignedAssertions(
            TokenIssuers issuers,
            UsedTokens used,
            Assertions assertions,
            AssuranceDecision decision,
            IdentityProofs proofs,
            VerifyIdentityProcess process,
            Cases cases,
            CaseFiles files,
            Evidence evidence) {
        this.issuers = issuers;
        this.used = used;
        this.assertions = assertions;
        this.decision = decision;
        this.proofs = proofs;
        this.process = process;
        this.cases = cases;
        this.files = files;
        this.evidence = evidence;
    }

    /**
     * Hands a token in. If it settles who asks, the case goes on by itself; if not, as after a changed mailbox, a person
     * goes on. The reason of a refusal is in the evidence of the case and nowhere else.
     *
     * @param token a JWT in compact form
     * @param client id of the API client that brings it
     * @return whether it was taken; false for a case that is closed or does not exist, too
     */
    @Transactional
    public boolean handIn(CaseId id, String token, String client) {
        Optional<PrivacyCase> subject = cases.find(id);
        try {
            Vouching vouching = issuers.read(token);
            take(vouching, subject.orElseThrow(() -> new TokenRefusedException("case", vouching.issuer())), client);
            return true;
        } catch (TokenRefusedException refused) {
            subject.ifPresent(found -> evidence.append(
                    id, "sign-in-refused", client, Map.of("reason", refused.reason(), "issuer", refused.issuer())));
            return false;
        }
    }

    private void take(Vouching vouching, PrivacyCase subject, String client) throws TokenRefusedException {
        CaseId id = subject.id();
        require(vouching.reference().equals(subject.reference().value()), "case", vouching);
        require(subject.outcome() == null && !subject.status().isFinal(), "closed", vouching);
        boolean covers = files.read(id, Reader.system("check-sign-in"))
                .filter(vouching::covers)
                .isPresent();
        require(covers, "person", vouching);
        require(used.use(vouching, id), "replay", vouching);
        assertions.vouched(id, vouching.issuer());
        evidence.append(id, "sign-in-vouched", client, Map.of("issuer", vouching.issuer()));
        if (decision.of(subject, DataClass.ORDINARY).isSettled()) {
            process.tell(id, VerifyIdentityProcess.SIGN_IN_VOUCHED);
        } else {
            proofs.arrived(id, client);
        }
    }

    private static void require(boolean holds, String reason, Vouching vouching) throws TokenRefusedException {
        if (!holds) {
            throw new TokenRefusedException(reason, vouching.issuer());
        }
    }
}
