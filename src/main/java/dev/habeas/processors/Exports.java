package dev.habeas.processors;

import dev.habeas.cases.CaseId;
import dev.habeas.cases.Reader;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** What the recipients of a case exported, by their keys. */
@Component
public class Exports {

    private static final Set<InstructionState> SETTLED =
            EnumSet.of(InstructionState.REFUSED, InstructionState.MANUAL, InstructionState.DONE);

    private final Instructions instructions;
    private final RecipientData data;

    Exports(Instructions instructions, RecipientData data) {
        this.instructions = instructions;
        this.data = data;
    }

    /**
     * Whether a recipient was to export and its part is over, but nothing came of it: it refused, somebody else did it by
     * hand, or its receipt brought no data. Who holds nothing has nothing to export.
     */
    public boolean isLacking(Instruction instruction) {
        return instruction.action() == Action.EXPORT && SETTLED.contains(instruction.state()) && !data.has(instruction);
    }

    /** The JSON of each recipient that exported something; the caller closes the streams. Reading leaves evidence. */
    public Map<String, InputStream> of(CaseId id, Reader reader) {
        Map<String, InputStream> found = new TreeMap<>();
        instructions.of(id).stream()
                .filter(each -> each.action() == Action.EXPORT)
                .forEach(each -> data.of(each, reader).ifPresent(json -> found.put(each.processor(), json)));
        return found;
    }
}
