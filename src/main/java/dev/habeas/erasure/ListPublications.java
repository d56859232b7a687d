package dev.habeas.erasure;

import dev.habeas.cases.CaseFiles;
import dev.habeas.cases.CaseId;
import dev.habeas.cases.Reader;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "List publications": numbers the addresses that the person named; the addresses stay in the vault. */
@Component
class ListPublications implements JavaDelegate {

    private final CaseFiles files;
    private final Publications publications;

    ListPublications(CaseFiles files, Publications publications) {
        this.files = files;
        this.publications = publications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseId subject = CaseId.of(PublishersProcess.CASE_ID.require(execution));
        files.read(subject, Reader.system("list-publications"))
                .map(file -> PublishedAddresses.in(file.details().get(PublishedAddresses.MEMBER)))
                .ifPresent(addresses -> publications.list(subject, addresses.size()));
    }
}
