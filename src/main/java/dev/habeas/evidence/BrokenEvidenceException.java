package dev.habeas.evidence;

import dev.habeas.cases.CaseId;

/** The stored chain of a case is not the one that was signed earlier; it is not signed again. Needs an operator. */
public class BrokenEvidenceException extends IllegalStateException {

    BrokenEvidenceException(CaseId caseId, long length) {
        super("Evidence of case " + caseId + " contradicts its checkpoint over " + length + " entries");
    }
}
