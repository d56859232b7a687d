package dev.habeas.restriction;

import dev.habeas.cases.CaseId;
import dev.habeas.processors.Action;
import dev.habeas.processors.Instructions;
import dev.habeas.processors.Step;
import org.springframework.stereotype.Component;

/** By the receipts of those who were told to restrict. */
@Component
class LedgerOfRestrictions implements RestrictionsInForce {

    private final Instructions instructions;

    LedgerOfRestrictions(Instructions instructions) {
        this.instructions = instructions;
    }

    @Override
    public boolean of(CaseId subject) {
        return instructions.of(subject, Step.FULFIL).stream()
                .anyMatch(
                        each -> each.action() == Action.RESTRICT && each.state().isCarriedOut());
    }
}
