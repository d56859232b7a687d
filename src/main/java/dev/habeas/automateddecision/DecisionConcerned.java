package dev.habeas.automateddecision;

import dev.habeas.cases.CaseFile;
import dev.habeas.registers.HoldingSystem;
import dev.habeas.registers.Registers;
import java.util.List;

/** Which of the register's decision points a request is about: the one it names, or every one if it names none. */
final class DecisionConcerned {

    /** The member of the request's details with the key of a decision point. */
    static final String MEMBER = "decision-point";

    private DecisionConcerned() {}

    /** The keys, in the order of the register. */
    static List<String> in(CaseFile file, Registers registers) {
        String named = file.details().get(MEMBER);
        return registers.decisionPoints().keySet().stream()
                .filter(each -> named == null || each.equals(named))
                .toList();
    }

    static boolean isNamed(CaseFile file) {
        return file.details().get(MEMBER) != null;
    }

    /** Whether the system decides at one of these points. */
    static boolean decidesAt(HoldingSystem system, List<String> points) {
        return system.decisions().stream().anyMatch(points::contains);
    }
}
