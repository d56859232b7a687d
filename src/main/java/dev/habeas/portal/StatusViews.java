package dev.habeas.portal;

import dev.habeas.cases.CaseDeadline;
import dev.habeas.cases.CaseDeadlines;
import dev.habeas.cases.CaseId;
import dev.habeas.cases.Cases;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.evidence.EvidenceFile;
import dev.habeas.evidence.EvidenceLog;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Gathers what a status page tells. Of the evidence only a few kinds are told, and of these only that and when. */
@Component
class StatusViews {

    private static final Set<String> TOLD = Set.of(
            "case-opened",
            "identity-decided",
            "instruction-sent",
            "deadline-extended",
            "question-asked",
            "question-answered",
            "withdrawal-received",
            "case-closed");

    private final StatusLinks links;
    private final Cases cases;
    private final CaseDeadlines deadlines;
    private final EvidenceLog evidence;
    private final PortalProperties settings;
    private final Clock clock;

    StatusViews(
            StatusLinks links,
            Cases cases,
            CaseDeadlines deadlines,
            EvidenceLog evidence,
            PortalProperties settings,
            Clock clock) {
        this.links = links;
        this.cases = cases;
        this.deadlines = deadlines;
        this.evidence = evidence;
        this.settings = settings;
        this.clock = clock;
    }

    /** The case behind a link; empty if there is none or it was closed too long ago. */
    Optional<PrivacyCase> caseOf(LinkToken link) {
        return links.find(link).flatMap(cases::find).filter(this::isStillShown);
    }

    StatusView of(PrivacyCase subject) {
        Optional<CaseDeadline> answer = subject.status().isFinal() ? Optional.empty() : deadlines.target(subject);
        return new StatusView(
                subject,
                answer.map(CaseDeadline::dueAt).orElse(null),
                answer.filter(due -> due.state() == CaseDeadline.State.PAUSED).isPresent(),
                subject.outcome() == null && !subject.status().isFinal(),
                timeline(subject.id(), subject.right().word()));
    }

    private boolean isStillShown(PrivacyCase subject) {
        Instant closed = subject.closedAt();
        return closed == null || clock.instant().isBefore(closed.plus(settings.linkLifetime()));
    }

    /** The first of each kind, oldest first. */
    private List<StatusView.Event> timeline(CaseId id, String right) {
        List<EvidenceFile.Entry> entries = new ArrayList<>(evidence.of(id));
        Collections.reverse(entries);
        Map<String, StatusView.Event> told = new LinkedHashMap<>();
        for (EvidenceFile.Entry entry : entries) {
            String word = entry.type().equals(right + "-decided") ? "decided" : entry.type();
            if (word.equals("decided") || TOLD.contains(word)) {
                told.putIfAbsent(word, new StatusView.Event(Instant.parse(entry.at()), word));
            }
        }
        return List.copyOf(told.values());
    }
}
