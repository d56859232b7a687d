package dev.habeas.cases;

/** What a right has put in force for a person, and people look at again when the person asks for it. */
public interface ReviewOnRequest {

    /**
     * Puts it before people now, in the caller's transaction.
     *
     * @return whether something of the case is in force and waited; false if there is nothing to look at again
     */
    boolean ask(CaseId id);
}
