package dev.habeas.identity;

import dev.habeas.cases.CaseId;
import dev.habeas.cases.Cases;
import dev.habeas.engine.Decisions;
import dev.habeas.engine.TaskRefusedException;
import dev.habeas.evidence.Evidence;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Checks and keeps the decision of "Check authority": a code of what was shown, never the paper itself. */
@Component
class CheckAuthorityDecision implements TaskListener {

    private final Cases cases;
    private final RegisteredAgents agents;
    private final CodeRows codes;
    private final IdentityDocuments documents;
    private final Decisions decisions;
    private final Evidence evidence;

    CheckAuthorityDecision(
            Cases cases,
            RegisteredAgents agents,
            CodeRows codes,
            IdentityDocuments documents,
            Decisions decisions,
            Evidence evidence) {
        this.cases = cases;
        this.agents = agents;
        this.codes = codes;
        this.documents = documents;
        this.decisions = decisions;
        this.evidence = evidence;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseId id = CaseId.of(CheckAuthorityProcess.CASE_ID.require(task));
        AuthorityProof proof = CheckAuthorityProcess.AUTHORITY_PROOF
                .get(task)
                .map(AuthorityProof::ofWord)
                .orElseThrow(() -> new TaskRefusedException("HABEAS-IDE-002 Choose what proves the authority"));
        if (!proof.fits(cases.get(id).requester())) {
            throw new TaskRefusedException("HABEAS-IDE-003 This is no proof for this requester: an agent shows a"
                    + " permission, a parent shows to be the parent");
        }
        if (proof.proves() && codes.isAuthorityDenied(id)) {
            throw new TaskRefusedException("HABEAS-IDE-016 The person has said that the requester may not act for"
                    + " them: choose disputed, and an officer settles it");
        }
        if (proof.asksFirst()
                && CheckAuthorityProcess.AUTHORITY_ANSWER.get(task).isEmpty()) {
            // Its model would take any word that it does not know for a proof.
            throw new TaskRefusedException(
                    "HABEAS-IDE-015 This case runs on an earlier release, which cannot ask: ask outside of it");
        }
        Map<String, String> facts = new HashMap<>(Map.of("proof", proof.word()));
        if (proof == AuthorityProof.REGISTERED_AGENT) {
            facts.put("agent", agentIn(id));
        }
        if (proof == AuthorityProof.PERSON_CONFIRMED && !isConfirmed(task)) {
            throw new TaskRefusedException("HABEAS-IDE-013 The person has not confirmed it by the link that we sent:"
                    + " ask the person first");
        }
        String person = decisions.record(task, proof.word());
        evidence.append(id, "authority-decided", person, facts);
        documents.destroy(id, person, "looked-at");
    }

    private String agentIn(CaseId id) {
        return agents.find(cases.get(id))
                .orElseThrow(() -> new TaskRefusedException("HABEAS-IDE-014 The request did not come from a confirmed"
                        + " mailbox of an agent on the list: ask for a signed permission"));
    }

    private static boolean isConfirmed(DelegateTask task) {
        return CheckAuthorityProcess.AUTHORITY_ANSWER
                .get(task)
                .filter(AuthorityAnswer.PERSON_CONFIRMED.word()::equals)
                .isPresent();
    }
}
