package dev.habeas.identity;

import dev.habeas.cases.CaseFile;
import dev.habeas.cases.CaseFiles;
import dev.habeas.cases.CaseId;
import dev.habeas.cases.Cases;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.cases.Reader;
import dev.habeas.evidence.Evidence;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Decide assurance level": what the table asks for in this case, and by which way it is proven. */
@Component
class DecideAssuranceLevel implements JavaDelegate {

    private final Cases cases;
    private final CaseFiles files;
    private final AssuranceRules rules;
    private final Assertions assertions;
    private final ContactPointOnFile contactPoints;
    private final Evidence evidence;

    DecideAssuranceLevel(
            Cases cases,
            CaseFiles files,
            AssuranceRules rules,
            Assertions assertions,
            ContactPointOnFile contactPoints,
            Evidence evidence) {
        this.cases = cases;
        this.files = files;
        this.rules = rules;
        this.assertions = assertions;
        this.contactPoints = contactPoints;
        this.evidence = evidence;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseId id = CaseId.of(VerifyIdentityProcess.CASE_ID.require(execution));
        PrivacyCase subject = cases.get(id);
        Assurance asked = rules.of(new AssuranceQuestion(
                subject.right(),
                subject.regime(),
                VerifyIdentityProcess.DATA_CLASS
                        .get(execution)
                        .map(DataClass::ofWord)
                        .orElse(DataClass.ORDINARY),
                subject.requester(),
                assertions.signedIn(id)));
        String way = asked.level().isSettled()
                ? "none"
                : asked.level() == AssuranceLevel.CONTACT_POINT ? contactPoint(subject) : "person";
        VerifyIdentityProcess.ASSURANCE_LEVEL.set(execution, asked.level().word());
        VerifyIdentityProcess.AUTHORITY_ASKED.set(execution, asked.authority().word());
        VerifyIdentityProcess.AUTHORITY_PROOF.set(execution, AuthorityProof.NOT_NEEDED.word());
        VerifyIdentityProcess.PROOF_WAY.set(execution, way);
        VerifyIdentityProcess.IDENTITY_VERIFIED.set(execution, false);
        evidence.append(
                id,
                "assurance-decided",
                Evidence.SYSTEM,
                Map.of(
                        "level", asked.level().word(),
                        "authority", asked.authority().word(),
                        "rule", asked.ruleId(),
                        "table", asked.table(),
                        "way", way));
    }

    /** A mailbox that was confirmed on the way in need not be confirmed again. */
    private String contactPoint(PrivacyCase subject) {
        CaseFile file = files.read(subject.id(), Reader.system("decide-assurance-level"))
                .orElse(null);
        if (file == null) {
            return "person";
        }
        boolean confirmed = subject.requester().equals("self")
                && assertions.mailboxConfirmed(subject.id())
                && MailboxOfTheRequest.soleMailbox(file).isPresent();
        if (confirmed) {
            return "none";
        }
        return contactPoints.mailboxOf(subject, file).isPresent() ? "link" : "person";
    }
}
