package dev.habeas.identity;

import dev.habeas.cases.CaseFiles;
import dev.habeas.cases.CaseId;
import dev.habeas.cases.Cases;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.cases.Reader;
import java.time.Clock;
import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Send confirmation link": if none can be sent, the link counts as expired and a person verifies. */
@Component
class SendConfirmationLink implements JavaDelegate {

    private final Cases cases;
    private final CaseFiles files;
    private final ConfirmationLink link;
    private final IdentitySettings settings;
    private final Clock clock;

    SendConfirmationLink(Cases cases, CaseFiles files, ConfirmationLink link, IdentitySettings settings, Clock clock) {
        this.cases = cases;
        this.files = files;
        this.link = link;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        PrivacyCase subject = cases.get(CaseId.of(VerifyIdentityProcess.CASE_ID.require(execution)));
        Instant until = clock.instant().plus(settings.linkValidity());
        boolean sent = files.read(subject.id(), Reader.system("send-confirmation-link"))
                .flatMap(file -> link.send(subject, file, until))
                .isPresent();
        VerifyIdentityProcess.LINK_EXPIRES_AT.set(execution, sent ? until : clock.instant());
    }
}
