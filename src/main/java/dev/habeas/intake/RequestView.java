package dev.habeas.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.habeas.cases.CaseDeadline;
import dev.habeas.cases.CaseId;
import dev.habeas.cases.CaseLinks;
import dev.habeas.cases.Outcome;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.processors.Instruction;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A case as the REST interface shows it: no personal data. Times are in the zone of the case. */
record RequestView(
        CaseId id,
        String reference,
        String right,
        String regime,
        String role,
        String status,
        OffsetDateTime receivedAt,
        List<DeadlineView> deadlines,
        List<RecipientView> recipients,
        @Nullable String outcome,
        @Nullable String ground,
        Map<String, String> links) {

    /** @param unpausedDueAt null unless a question to the person stops or has moved the clock; {@code legalOuter} null unless there is another reading */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DeadlineView(
            String event,
            OffsetDateTime dueAt,
            @Nullable OffsetDateTime unpausedDueAt,
            @Nullable OffsetDateTime legalOuter,
            String regime,
            String rule,
            String ruleId,
            String rulesVersion,
            String calendar,
            String explanation,
            String state) {}

    /** What one recipient was told and said. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RecipientView(
            String processor,
            String action,
            String state,
            @Nullable OffsetDateTime receiptAt,
            @Nullable Integer count,
            @Nullable String ground,
            @Nullable String reason) {}

    static RequestView of(
            PrivacyCase subject,
            ZoneId zone,
            List<CaseDeadline> deadlines,
            List<Instruction> ledger,
            List<CaseLinks.Link> linked) {
        Outcome outcome = subject.outcome();
        String self = "/api/v1/requests/" + subject.id();
        return new RequestView(
                subject.id(),
                subject.reference().value(),
                subject.right().word(),
                subject.regime(),
                subject.role().word(),
                subject.status().word(),
                at(subject.receivedAt(), zone),
                deadlines.stream().map(each -> view(each, zone)).toList(),
                ledger.stream().map(RequestView::view).toList(),
                outcome == null ? null : outcome.word(),
                subject.ground(),
                links(self, linked));
    }

    /** Of several cases that are linked in the same way, the newest; what else the same person asks for is not told. */
    private static Map<String, String> links(String self, List<CaseLinks.Link> linked) {
        Map<String, String> links = new TreeMap<>(Map.of(
                "self", self,
                "withdrawal", self + "/withdrawal",
                "clarification", self + "/clarification",
                "evidence", self + "/evidence"));
        linked.stream()
                .filter(each -> each.kind() != CaseLinks.Kind.SAME_PERSON)
                .forEach(each -> links.put(
                        each.kind().word(),
                        (each.kind() == CaseLinks.Kind.RESOLVED_BY ? "/api/v1/instructions/" : "/api/v1/requests/")
                                + each.otherId()));
        return links;
    }

    private static DeadlineView view(CaseDeadline deadline, ZoneId zone) {
        boolean moved = deadline.state() == CaseDeadline.State.PAUSED
                || !deadline.unpausedDueAt().equals(deadline.dueAt());
        return new DeadlineView(
                deadline.event(),
                at(deadline.dueAt(), zone),
                moved ? at(deadline.unpausedDueAt(), zone) : null,
                deadline.legalOuter() == null ? null : at(deadline.legalOuter(), zone),
                deadline.regime(),
                deadline.rule(),
                deadline.ruleId(),
                deadline.rulesVersion(),
                deadline.calendarVersion(),
                deadline.explanation(),
                deadline.state().word());
    }

    private static RecipientView view(Instruction instruction) {
        return new RecipientView(
                instruction.processor(),
                instruction.action().word(),
                instruction.state().word(),
                instruction.receiptAt() == null ? null : at(instruction.receiptAt(), ZoneOffset.UTC),
                instruction.receiptCount(),
                instruction.ground(),
                instruction.reason());
    }

    private static OffsetDateTime at(Instant instant, ZoneId zone) {
        return instant.atZone(zone).toOffsetDateTime();
    }
}
