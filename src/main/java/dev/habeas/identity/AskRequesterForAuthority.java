package dev.habeas.identity;

import dev.habeas.cases.CaseFiles;
import dev.habeas.cases.CaseId;
import dev.habeas.cases.Cases;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.cases.Reader;
import dev.habeas.evidence.Evidence;
import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Ask requester for authority": writes what would prove it under the law of the case, and until when we wait. */
@Component
class AskRequesterForAuthority implements JavaDelegate {

    private final Cases cases;
    private final CaseFiles files;
    private final AuthorityLetters letters;
    private final ProofPeriod period;
    private final Evidence evidence;

    AskRequesterForAuthority(
            Cases cases, CaseFiles files, AuthorityLetters letters, ProofPeriod period, Evidence evidence) {
        this.cases = cases;
        this.files = files;
        this.letters = letters;
        this.period = period;
        this.evidence = evidence;
    }

    @Override
    public void execute(DelegateExecution execution) {
        PrivacyCase subject = cases.get(CaseId.of(CheckAuthorityProcess.CASE_ID.require(execution)));
        Authority asked = Authority.ofWord(CheckAuthorityProcess.AUTHORITY_ASKED.require(execution));
        Instant until = period.end(CheckAuthorityProcess.RESPOND_BY.require(execution));
        CheckAuthorityProcess.ANSWER_DUE_AT.set(execution, until);
        CheckAuthorityProcess.AUTHORITY_ANSWER.set(execution, AuthorityAnswer.REQUESTER_SILENT.word());
        boolean byMail = files.read(subject.id(), Reader.system("ask-requester-for-authority"))
                .filter(file -> letters.ask(subject, file, asked, until))
                .isPresent();
        evidence.append(
                subject.id(),
                "authority-asked",
                Evidence.SYSTEM,
                Map.of("of", "requester", "until", until.toString(), "way", byMail ? "mail" : "hand"));
    }
}
