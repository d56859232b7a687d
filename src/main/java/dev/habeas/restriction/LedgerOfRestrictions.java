package dev.habeas.restriction;

import dev.habeas.cases.CaseId;
import dev.habeas.processors.Action;
import dev.habeas.processors.InstructionState;
import dev.habeas.processors.Instructions;
import dev.habeas.processors.Step;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** By the receipts of those who were told to restrict. */
@Component
class LedgerOfRestrictions implements RestrictionsInForce {

    private static final Set<InstructionState> RESTRICTED = EnumSet.of(InstructionState.DONE, InstructionState.MANUAL);

    private final Instructions instructions;

    LedgerOfRestrictions(Instructions instructions) {
        this.instructions = instructions;
    }

    @Override
    public boolean of(CaseId subject) {
        return instructions.of(subject, Step.FULFIL).stream()
                .anyMatch(each -> each.action() == Action.RESTRICT && RESTRICTED.contains(each.state()));
    }
}
