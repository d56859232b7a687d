package dev.habeas.processors;

import dev.habeas.cases.CaseId;
import java.util.Collection;
import java.util.Set;

/**
 * Implemented where legal holds are kept. Runs in the caller's transaction; until its end no hold is placed or released,
 * so an answer stays true.
 */
public interface HoldsData {

    /** Those of the recipients at which nothing of the case's person may be destroyed. */
    Set<String> heldAmong(CaseId subject, Collection<String> processors);

    /** Remembers that the erasure at these recipients waits for the release of a hold. */
    void putOff(CaseId subject, Set<String> processors);

    /** The recipients whose erasure was put off and goes on now. */
    Set<String> released(CaseId subject);
}
