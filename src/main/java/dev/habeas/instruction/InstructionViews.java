package dev.habeas.instruction;

import dev.habeas.cases.CaseDeadlines;
import dev.habeas.cases.CaseId;
import dev.habeas.cases.CaseLinks;
import dev.habeas.cases.Cases;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.cases.UnknownCaseException;
import dev.habeas.processors.Instructions;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads instructions for the REST interface. */
@Component
@Transactional(readOnly = true)
class InstructionViews {

    private final Cases cases;
    private final InstructionRecords records;
    private final CaseDeadlines deadlines;
    private final Instructions instructions;
    private final CaseLinks links;

    InstructionViews(
            Cases cases,
            InstructionRecords records,
            CaseDeadlines deadlines,
            Instructions instructions,
            CaseLinks links) {
        this.cases = cases;
        this.records = records;
        this.deadlines = deadlines;
        this.instructions = instructions;
        this.links = links;
    }

    /** @throws UnknownCaseException if there is no such instruction */
    public InstructionView of(CaseId id) {
        InstructionRecords.Instructed instructed = records.find(id).orElseThrow(UnknownCaseException::new);
        PrivacyCase subject = cases.get(id);
        List<CaseId> one = List.of(id);
        return InstructionView.of(subject, instructed, deadlines.ofAll(one), instructions.of(id), links.ofAll(one));
    }
}
