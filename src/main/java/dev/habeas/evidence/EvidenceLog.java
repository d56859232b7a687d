package dev.habeas.evidence;

import dev.habeas.cases.CaseId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.stereotype.Component;

/** The evidence of a case for people who look at it: as stored, neither verified nor signed. */
@Component
public class EvidenceLog {

    private final Chain chain;

    EvidenceLog(Chain chain) {
        this.chain = chain;
    }

    /** Latest first; empty if there is none or no such case. */
    public List<EvidenceFile.Entry> of(CaseId caseId) {
        List<EvidenceFile.Entry> entries = new ArrayList<>(chain.all(caseId));
        Collections.reverse(entries);
        return List.copyOf(entries);
    }
}
