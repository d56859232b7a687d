package dev.habeas.instruction;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.habeas.cases.CaseDeadline;
import dev.habeas.cases.CaseId;
import dev.habeas.cases.CaseLinks;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.jurisdictions.Jurisdiction;
import dev.habeas.processors.Instruction;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An instruction as its customer sees it; no personal data. Times are in the customer's zone.
 *
 * @param resolves the requests that were passed on to the customer and that this instruction resolves
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record InstructionView(
        CaseId id,
        String reference,
        @Nullable String customerReference,
        String controller,
        String action,
        List<String> elements,
        String role,
        String status,
        @Nullable String outcome,
        OffsetDateTime submittedAt,
        OffsetDateTime receivedAt,
        List<DeadlineView> deadlines,
        List<RecipientView> recipients,
        List<CaseId> resolves,
        Map<String, String> links) {

    /** By when the result is due. */
    record DeadlineView(String event, OffsetDateTime dueAt, String rule, String ruleId, String state) {}

    /**
     * What one recipient was told and said: the proof.
     *
     * @param ground why it kept what should have been erased, such as {@code LEGAL-HOLD}; null if nothing was to be kept
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RecipientView(
            String processor,
            String action,
            String state,
            @Nullable String ground,
            @Nullable OffsetDateTime receiptAt,
            @Nullable Integer count,
            @Nullable String reason) {}

    static InstructionView of(
            PrivacyCase subject,
            InstructionRecords.Instructed instructed,
            List<CaseDeadline> deadlines,
            List<Instruction> ledger,
            List<CaseLinks.Link> links) {
        ZoneId zone = Jurisdiction.of(subject.residence()).zone();
        return new InstructionView(
                subject.id(),
                subject.reference().value(),
                instructed.reference(),
                Objects.requireNonNull(subject.controller()),
                instructed.action().word(),
                instructed.elements().stream().sorted().map(Element::word).toList(),
                subject.role().word(),
                subject.status().word(),
                subject.outcome() == null ? null : subject.outcome().word(),
                instructed.submittedAt().atZone(zone).toOffsetDateTime(),
                subject.receivedAt().atZone(zone).toOffsetDateTime(),
                deadlines.stream()
                        .map(each -> new DeadlineView(
                                each.event(),
                                each.dueAt().atZone(zone).toOffsetDateTime(),
                                each.rule(),
                                each.ruleId(),
                                each.state().word()))
                        .toList(),
                ledger.stream().map(InstructionView::view).toList(),
                links.stream()
                        .filter(each -> each.kind() == CaseLinks.Kind.RESOLVES)
                        .map(CaseLinks.Link::otherId)
                        .toList(),
                addresses(subject, instructed));
    }

    private static RecipientView view(Instruction instruction) {
        return new RecipientView(
                instruction.processor(),
                instruction.action().word(),
                instruction.state().word(),
                instruction.ground(),
                instruction.receiptAt() == null ? null : instruction.receiptAt().atOffset(ZoneOffset.UTC),
                instruction.receiptCount(),
                instruction.reason());
    }

    private static Map<String, String> addresses(PrivacyCase subject, InstructionRecords.Instructed instructed) {
        String self = "/api/v1/instructions/" + subject.id();
        Map<String, String> links = new TreeMap<>(Map.of("self", self, "evidence", self + "/evidence"));
        if (instructed.action().exports() && subject.status().isFinal()) {
            links.put("result", self + "/result");
        }
        return links;
    }
}
