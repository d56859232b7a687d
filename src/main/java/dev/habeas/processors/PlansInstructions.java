package dev.habeas.processors;

import dev.habeas.cases.CaseFile;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.jurisdictions.Right;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Implemented by each right that touches data: who is told what in each step of a case. */
public interface PlansInstructions {

    Right right();

    /** The steps that carry out what the person asked for: whoever does not do its part there limits the answer. */
    default Set<Step> answering() {
        return Set.of(Step.FULFIL);
    }

    /**
     * Whether granting in part means no more than that some recipients keep what the plan names: then a case in which none
     * of them holds anything is granted as a whole.
     */
    default boolean isPartialByReceiptsOnly() {
        return false;
    }

    /** Whether whoever asked may be told which recipients hold the data: that there is any is personal data, too. */
    default boolean namesRecipients(PrivacyCase subject, CaseFile file) {
        return true;
    }

    /** One entry per recipient that is told something; empty if nobody is. */
    List<Planned> plan(PrivacyCase subject, Step step);

    /**
     * The recipients where a restriction ends as soon as the person has the answer, which says so: nothing is lifted before
     * they know. Empty if no restriction of the case ends with the answer. Source: GDPR Art. 18(3).
     *
     * @param ledger all instructions of the case
     */
    default Set<String> released(PrivacyCase subject, List<Instruction> ledger) {
        return Set.of();
    }

    /**
     * What the recipient has to know beyond the identifiers, made anew at each attempt and kept nowhere: it may be personal
     * data.
     */
    default Map<String, Object> details(PrivacyCase subject, Instruction instruction) {
        return Map.of();
    }
}
