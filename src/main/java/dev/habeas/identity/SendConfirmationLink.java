package dev.habeas.identity;

import dev.habeas.cases.CaseFiles;
import dev.habeas.cases.CaseId;
import dev.habeas.cases.Cases;
import dev.habeas.cases.PersonalText;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.cases.Reader;
import java.time.Clock;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * "Send confirmation link": to the mailbox on file and nowhere else. If none can be sent, the
 * link counts as expired and a person verifies.
 */
@Component
class SendConfirmationLink implements JavaDelegate {

    private final Cases cases;
    private final CaseFiles files;
    private final ContactPoints contactPoints;
    private final OneTimeCodes codes;
    private final IdentityLetters letters;
    private final Clock clock;

    SendConfirmationLink(
            Cases cases,
            CaseFiles files,
            ContactPoints contactPoints,
            OneTimeCodes codes,
            IdentityLetters letters,
            Clock clock) {
        this.cases = cases;
        this.files = files;
        this.contactPoints = contactPoints;
        this.codes = codes;
        this.letters = letters;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        PrivacyCase subject = cases.get(CaseId.of(VerifyIdentityProcess.CASE_ID.require(execution)));
        Optional<PersonalText> mailbox = files.read(subject.id(), Reader.system("send-confirmation-link"))
                .flatMap(file -> contactPoints.of(subject, file).provingMailbox());
        Optional<IssuedCode> issued =
                mailbox.flatMap(known -> codes.issue(subject.id(), CodePurpose.PROVE_CONTACT_POINT));
        issued.ifPresent(code -> letters.confirm(subject, mailbox.orElseThrow(), code));
        VerifyIdentityProcess.LINK_EXPIRES_AT.set(
                execution, issued.map(IssuedCode::linkExpiresAt).orElse(clock.instant()));
    }
}
