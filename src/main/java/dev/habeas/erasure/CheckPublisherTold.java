package dev.habeas.erasure;

import dev.habeas.cases.CaseId;
import dev.habeas.engine.Decisions;
import dev.habeas.engine.TaskRefusedException;
import dev.habeas.evidence.Evidence;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Checks and keeps what came of telling a publisher. Source: GDPR Art. 17(2). */
@Component
class CheckPublisherTold implements TaskListener {

    private final Publications publications;
    private final Decisions decisions;
    private final Evidence evidence;
    private final Clock clock;

    CheckPublisherTold(Publications publications, Decisions decisions, Evidence evidence, Clock clock) {
        this.publications = publications;
        this.decisions = decisions;
        this.evidence = evidence;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        String answer = PublishersProcess.ANSWER
                .get(task)
                .orElseThrow(
                        () -> new TaskRefusedException("HABEAS-ERA-006 Choose what came of telling the publisher"));
        UUID id = UUID.fromString(PublishersProcess.PUBLICATION_ID.require(task));
        String person = decisions.record(task, answer);
        publications.told(id, answer, person, clock.instant());
        evidence.append(
                CaseId.of(PublishersProcess.CASE_ID.require(task)),
                "publisher-told",
                person,
                Map.of("publication", Integer.toString(publications.number(id)), "decision", answer));
    }
}
