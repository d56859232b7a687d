package dev.habeas.cases;

/** Someone tried to put personal data into a case whose key was destroyed. */
public class ShreddedCaseException extends IllegalStateException {

    ShreddedCaseException(CaseId caseId) {
        super("Case " + caseId + " is shredded and takes no personal data any more");
    }
}
