package dev.habeas.processors;

import dev.habeas.cases.CaseId;
import java.util.List;
import java.util.Map;

/**
 * Plans what recipients are told about rows they select themselves, apart from the case of any one person: nobody asked for
 * it, or somebody did for many. It has a number like a case, so that ledger, receipts and evidence serve it, too.
 */
public interface PlansWithoutCase {

    /** Whether the number is one of this implementation's. */
    boolean owns(CaseId number);

    /** One entry per recipient that is told something; what a legal hold covers is left out here. Empty if nobody is. */
    List<Planned> plan(CaseId number, Step step);

    /** The member {@code selector} and all that goes with it, made anew at each attempt and kept nowhere. */
    Map<String, Object> details(Instruction instruction);
}
