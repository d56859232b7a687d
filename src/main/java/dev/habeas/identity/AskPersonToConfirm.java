package dev.habeas.identity;

import dev.habeas.cases.CaseFile;
import dev.habeas.cases.CaseFiles;
import dev.habeas.cases.CaseId;
import dev.habeas.cases.Cases;
import dev.habeas.cases.PersonalText;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.cases.Reader;
import dev.habeas.evidence.Evidence;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * "Ask person to confirm": by a link to the mailbox on file and nowhere else. If none can be
 * sent, waiting ends at once and whoever asked learns why. Source: 11 CCR 7063(a)(2).
 */
@Component
class AskPersonToConfirm implements JavaDelegate {

    private final Cases cases;
    private final CaseFiles files;
    private final ContactPoints contactPoints;
    private final OneTimeCodes codes;
    private final AuthorityLetters letters;
    private final ProofPeriod period;
    private final Evidence evidence;
    private final Clock clock;

    AskPersonToConfirm(
            Cases cases,
            CaseFiles files,
            ContactPoints contactPoints,
            OneTimeCodes codes,
            AuthorityLetters letters,
            ProofPeriod period,
            Evidence evidence,
            Clock clock) {
        this.cases = cases;
        this.files = files;
        this.contactPoints = contactPoints;
        this.codes = codes;
        this.letters = letters;
        this.period = period;
        this.evidence = evidence;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        PrivacyCase subject = cases.get(CaseId.of(CheckAuthorityProcess.CASE_ID.require(execution)));
        Instant until = period.end(CheckAuthorityProcess.RESPOND_BY.require(execution));
        boolean asked = files.read(subject.id(), Reader.system("ask-person-to-confirm"))
                .filter(file -> ask(subject, file, until))
                .isPresent();
        AuthorityAnswer answer = asked ? AuthorityAnswer.PERSON_SILENT : AuthorityAnswer.PERSON_UNREACHABLE;
        CheckAuthorityProcess.AUTHORITY_ANSWER.set(execution, answer.word());
        CheckAuthorityProcess.ANSWER_DUE_AT.set(execution, asked ? until : clock.instant());
        evidence.append(
                subject.id(),
                "authority-asked",
                Evidence.SYSTEM,
                Map.of("of", "person", "until", until.toString(), "way", asked ? "mail" : "none"));
    }

    private boolean ask(PrivacyCase subject, CaseFile file, Instant until) {
        Optional<PersonalText> mailbox = contactPoints.of(subject, file).provingMailbox();
        Optional<IssuedCode> issued =
                mailbox.flatMap(known -> codes.issueUntil(subject.id(), CodePurpose.CONFIRM_AUTHORITY, until));
        issued.ifPresent(link -> letters.confirm(subject, file, mailbox.orElseThrow(), link));
        return issued.isPresent();
    }
}
