package dev.habeas.casework;

import dev.habeas.cases.BlindIndex;
import dev.habeas.cases.CaseId;
import dev.habeas.cases.DueCases;
import dev.habeas.cases.DueFilter;
import dev.habeas.cases.Identifier;
import dev.habeas.evidence.Evidence;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the cases of a person by an identifier. Each case found keeps who looked for it. */
@Component
@Transactional
class CaseSearch {

    private final BlindIndex index;
    private final DueCases cases;
    private final Evidence evidence;

    CaseSearch(BlindIndex index, DueCases cases, Evidence evidence) {
        this.index = index;
        this.cases = cases;
        this.evidence = evidence;
    }

    public DueCases.Page find(Identifier identifier, String person) {
        List<CaseId> found = index.casesOf(identifier);
        found.forEach(id -> evidence.append(
                id, "case-looked-up", person, Map.of("by", identifier.type().word())));
        return cases.find(DueFilter.only(found));
    }
}
