package dev.habeas.disclosure;

import dev.habeas.cases.CaseId;
import dev.habeas.engine.Decisions;
import dev.habeas.engine.TaskRefusedException;
import dev.habeas.evidence.Evidence;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Keeps that the person, or the customer, was told, by whom and how; or that the secrecy goes on, or nobody can be reached. */
@Component
class CheckPersonNotice implements TaskListener {

    private final Disclosures disclosures;
    private final Decisions decisions;
    private final Evidence evidence;
    private final Clock clock;

    CheckPersonNotice(Disclosures disclosures, Decisions decisions, Evidence evidence, Clock clock) {
        this.disclosures = disclosures;
        this.decisions = decisions;
        this.evidence = evidence;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        UUID id = UUID.fromString(DisclosureProcess.CASE_ID.require(task));
        String channel = DisclosureProcess.NOTICE_CHANNEL
                .get(task)
                .orElseThrow(() -> new TaskRefusedException("HABEAS-DIS-007 Choose how they were told"));
        String by = decisions.record(task, channel);
        DisclosurePolicy.prolonged(channel)
                .ifPresentOrElse(longer -> prolong(task, id, longer, by), () -> settle(id, channel, by));
        evidence.checkpoint(new CaseId(id));
    }

    private void prolong(DelegateTask task, UUID id, Duration longer, String by) {
        Instant noticeAt = clock.instant().plus(longer);
        DisclosureProcess.NOTICE_AT.set(task, noticeAt);
        disclosures.prolonged(id, noticeAt);
        evidence.append(new CaseId(id), "secrecy-prolonged", by, Map.of("until", noticeAt.toString()));
    }

    private void settle(UUID id, String channel, String by) {
        if (channel.equals("not-reachable")) {
            disclosures.notReachable(id);
            evidence.append(new CaseId(id), "person-not-reachable", by, Map.of());
            return;
        }
        disclosures.told(id);
        evidence.append(new CaseId(id), "person-told", by, Map.of("channel", channel));
    }
}
