package dev.habeas.identity;

import dev.habeas.cases.CaseFile;
import dev.habeas.cases.CaseFiles;
import dev.habeas.cases.CaseId;
import dev.habeas.cases.Cases;
import dev.habeas.cases.PersonalText;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.cases.Reader;
import dev.habeas.evidence.Evidence;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * "Ask for proof": writes to the person what is missing, and until when we wait. Where the mailbox on file is enough, it is
 * sent a link, whatever mailbox the request came from.
 */
@Component
class AskForProof implements JavaDelegate {

    private final Cases cases;
    private final AssuranceDecision decision;
    private final CaseFiles files;
    private final ConfirmationLink link;
    private final IdentityLetters letters;
    private final ProofPeriod period;
    private final IdentityQuestion question;
    private final Evidence evidence;

    AskForProof(
            Cases cases,
            AssuranceDecision decision,
            CaseFiles files,
            ConfirmationLink link,
            IdentityLetters letters,
            ProofPeriod period,
            IdentityQuestion question,
            Evidence evidence) {
        this.cases = cases;
        this.decision = decision;
        this.files = files;
        this.link = link;
        this.letters = letters;
        this.period = period;
        this.question = question;
        this.evidence = evidence;
    }

    @Override
    public void execute(DelegateExecution execution) {
        PrivacyCase subject = cases.get(CaseId.of(VerifyIdentityProcess.CASE_ID.require(execution)));
        if (VerifyIdentityProcess.EXPOSED_DATA
                .get(execution)
                .filter(DataClass.SENSITIVE.word()::equals)
                .isPresent()) {
            raise(execution, subject);
        }
        AssuranceLevel level = AssuranceLevel.ofWord(VerifyIdentityProcess.ASSURANCE_LEVEL.require(execution));
        Instant until = period.end(VerifyIdentityProcess.RESPOND_BY.require(execution));
        VerifyIdentityProcess.PROOF_DUE_AT.set(execution, until);
        boolean byLink = level == AssuranceLevel.CONTACT_POINT && isSettled(execution);
        String way = files.read(subject.id(), Reader.system("ask-for-proof"))
                .map(file -> ask(subject, file, level, until, byLink))
                .orElse("hand");
        question.asked(subject.id(), Evidence.SYSTEM);
        evidence.append(
                subject.id(),
                "proof-asked",
                Evidence.SYSTEM,
                Map.of("level", level.word(), "until", until.toString(), "way", way));
    }

    /** The link goes to the mailbox on file; whoever wrote from another one is asked there, too. */
    private String ask(PrivacyCase subject, CaseFile file, AssuranceLevel level, Instant until, boolean byLink) {
        Optional<PersonalText> linked = byLink ? link.send(subject, file, until) : Optional.empty();
        boolean asked =
                linked.filter(mailbox -> ProofWay.isContact(file, mailbox)).isEmpty()
                        && letters.ask(subject, file, level, until);
        return linked.isPresent() ? "link" : asked ? "mail" : "hand";
    }

    private static boolean isSettled(DelegateExecution execution) {
        return VerifyIdentityProcess.CONTACT_POINT
                .get(execution)
                .filter(Standing.State.SETTLED.word()::equals)
                .isPresent();
    }

    /** A mix-up would expose more than the case was taken for: the table is asked again, and its answer is never less. */
    private void raise(DelegateExecution execution, PrivacyCase subject) {
        VerifyIdentityProcess.DATA_CLASS.set(execution, DataClass.SENSITIVE.word());
        Assurance needed = decision.record(subject, DataClass.SENSITIVE).needed();
        VerifyIdentityProcess.ASSURANCE_LEVEL.set(execution, needed.level().word());
    }
}
