package dev.habeas.identity;

import dev.habeas.cases.CaseFile;
import dev.habeas.cases.CaseFiles;
import dev.habeas.cases.CaseId;
import dev.habeas.cases.Cases;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.cases.Reader;
import dev.habeas.evidence.Evidence;
import java.util.Map;
import java.util.Optional;
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
    private final ContactPoints contactPoints;
    private final Evidence evidence;

    DecideAssuranceLevel(
            Cases cases,
            CaseFiles files,
            AssuranceRules rules,
            Assertions assertions,
            ContactPoints contactPoints,
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
        PrivacyCase subject = cases.get(CaseId.of(VerifyIdentityProcess.CASE_ID.require(execution)));
        DataClass data = VerifyIdentityProcess.DATA_CLASS
                .get(execution)
                .map(DataClass::ofWord)
                .orElse(DataClass.ORDINARY);
        AssuranceQuestion question = new AssuranceQuestion(
                subject.right(), subject.regime(), data, subject.requester(), assertions.signedIn(subject.id()));
        Assurance asked = rules.of(question);
        Optional<CaseFile> file = asked.level() == AssuranceLevel.NONE
                ? Optional.empty()
                : files.read(subject.id(), Reader.system("decide-assurance-level"));
        Standing standing = file.map(each -> contactPoints.of(subject, each)).orElse(Standing.NONE);
        Assurance needed =
                standing.inDoubt() ? rules.of(question.withoutSignIn()).beyondTheContactPoint() : asked;
        boolean confirmed = assertions.mailboxConfirmed(subject.id());
        String way = file.map(each -> ProofWay.of(subject, each, needed.level(), standing, confirmed))
                .orElse(needed.level().isSettled() ? "none" : "person");
        VerifyIdentityProcess.ASSURANCE_LEVEL.set(execution, needed.level().word());
        VerifyIdentityProcess.AUTHORITY_ASKED.set(execution, needed.authority().word());
        VerifyIdentityProcess.AUTHORITY_PROOF.set(execution, AuthorityProof.NOT_NEEDED.word());
        VerifyIdentityProcess.CONTACT_POINT.set(execution, standing.state().word());
        VerifyIdentityProcess.PROOF_WAY.set(execution, way);
        VerifyIdentityProcess.IDENTITY_VERIFIED.set(execution, false);
        evidence.append(
                subject.id(),
                "assurance-decided",
                Evidence.SYSTEM,
                Map.of(
                        "level", needed.level().word(),
                        "authority", needed.authority().word(),
                        "contact-point", standing.state().word(),
                        "rule", needed.ruleId(),
                        "table", needed.table(),
                        "way", way));
    }
}
