package dev.habeas.intake;

import static java.util.stream.Collectors.groupingBy;

import dev.habeas.cases.CaseDeadline;
import dev.habeas.cases.CaseDeadlines;
import dev.habeas.cases.CaseFilter;
import dev.habeas.cases.CaseId;
import dev.habeas.cases.CaseLinks;
import dev.habeas.cases.Cases;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.jurisdictions.Jurisdiction;
import dev.habeas.processors.Instruction;
import dev.habeas.processors.Instructions;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads cases for the REST interface: four statements, however many cases. */
@Component
@Transactional(readOnly = true)
class RequestViews {

    private final Cases cases;
    private final CaseDeadlines deadlines;
    private final Instructions instructions;
    private final CaseLinks links;

    RequestViews(Cases cases, CaseDeadlines deadlines, Instructions instructions, CaseLinks links) {
        this.cases = cases;
        this.deadlines = deadlines;
        this.instructions = instructions;
        this.links = links;
    }

    /** @throws dev.habeas.cases.UnknownCaseException if there is no such case */
    public RequestView of(CaseId id) {
        return views(List.of(cases.get(id))).get(0);
    }

    public List<RequestView> list(CaseFilter filter) {
        return views(cases.list(filter));
    }

    private List<RequestView> views(List<PrivacyCase> found) {
        List<CaseId> ids = found.stream().map(PrivacyCase::id).toList();
        Map<CaseId, List<CaseDeadline>> due =
                deadlines.withSuperseded(ids).stream().collect(groupingBy(CaseDeadline::caseId));
        Map<CaseId, List<Instruction>> ledger =
                instructions.ofAll(ids).stream().collect(groupingBy(Instruction::caseId));
        Map<CaseId, List<CaseLinks.Link>> linked =
                links.ofAll(ids).stream().collect(groupingBy(CaseLinks.Link::caseId));
        return found.stream()
                .map(each -> RequestView.of(
                        each,
                        Jurisdiction.of(each.residence()).zone(),
                        due.getOrDefault(each.id(), List.of()),
                        ledger.getOrDefault(each.id(), List.of()),
                        linked.getOrDefault(each.id(), List.of())))
                .toList();
    }
}
