package dev.habeas.identity;

import dev.habeas.cases.CaseFile;
import dev.habeas.cases.CaseFiles;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.cases.Reader;
import dev.habeas.evidence.Evidence;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the table asks for in a case, given who vouches and what the contact point is good for, and how it is proven. */
@Component
class AssuranceDecision {

    private final CaseFiles files;
    private final AssuranceRules rules;
    private final Assertions assertions;
    private final ContactPoints contactPoints;
    private final Evidence evidence;

    AssuranceDecision(
            CaseFiles files,
            AssuranceRules rules,
            Assertions assertions,
            ContactPoints contactPoints,
            Evidence evidence) {
        this.files = files;
        this.rules = rules;
        this.assertions = assertions;
        this.contactPoints = contactPoints;
        this.evidence = evidence;
    }

    /** @param way {@code none} if nothing is left to prove, {@code link} or {@code person} */
    record Decided(Assurance needed, Standing standing, String way) {

        /** Whether nothing is left to be proven, neither who asks nor that they may. */
        boolean isSettled() {
            return way.equals("none") && needed.authority() == Authority.NONE;
        }
    }

    /** Tells both mailboxes if the one on file was changed a short time ago. */
    Decided of(PrivacyCase subject, DataClass data) {
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
        return new Decided(needed, standing, way);
    }

    /** The same, kept in the evidence. */
    Decided record(PrivacyCase subject, DataClass data) {
        Decided decided = of(subject, data);
        evidence.append(
                subject.id(),
                "assurance-decided",
                Evidence.SYSTEM,
                Map.of(
                        "level", decided.needed().level().word(),
                        "authority", decided.needed().authority().word(),
                        "contact-point", decided.standing().state().word(),
                        "rule", decided.needed().ruleId(),
                        "table", decided.needed().table(),
                        "way", decided.way()));
        return decided;
    }
}
