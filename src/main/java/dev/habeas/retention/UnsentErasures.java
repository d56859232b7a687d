package dev.habeas.retention;

import dev.habeas.evidence.Evidence;
import dev.habeas.processors.Instruction;
import dev.habeas.processors.Instructions;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Stops what a new hold forbids and was planned before it, in the caller's transaction. */
@Component
class UnsentErasures {

    private final Instructions instructions;
    private final HeldItems items;
    private final Evidence evidence;
    private final Clock clock;

    UnsentErasures(Instructions instructions, HeldItems items, Evidence evidence, Clock clock) {
        this.instructions = instructions;
        this.items = items;
        this.evidence = evidence;
        this.clock = clock;
    }

    record Result(int kept, int tooLate) {}

    /**
     * What was not sent becomes a restriction at once, and what failed becomes one at its next attempt, since the present one
     * may still be under way. What was accepted may be done already; it is not sent a second time.
     */
    Result keepBack(UUID hold) {
        List<Instruction> open = instructions.openAndDestroying();
        Set<HeldItems.Item> held =
                items.heldBy(hold, open.stream().map(UnsentErasures::item).toList());
        List<Instruction> covered =
                open.stream().filter(each -> held.contains(item(each))).toList();
        List<Instruction> unanswered =
                covered.stream().filter(each -> !each.wasAnswered()).toList();
        instructions.restrictInstead(unanswered.stream()
                .filter(each -> !each.wasTried())
                .map(Instruction::id)
                .toList());
        items.putOff(unanswered.stream().map(UnsentErasures::item).collect(Collectors.toSet()), clock.instant());
        covered.forEach(each -> evidence.append(
                each.caseId(),
                each.wasAnswered() ? "hold-came-too-late" : "erasure-put-off",
                Evidence.SYSTEM,
                Map.of(
                        "hold", hold.toString(),
                        "processor", each.processor(),
                        "instruction", each.id().toString())));
        return new Result(unanswered.size(), covered.size() - unanswered.size());
    }

    private static HeldItems.Item item(Instruction instruction) {
        return new HeldItems.Item(instruction.caseId(), instruction.processor());
    }
}
