package dev.habeas.processors;

import dev.habeas.cases.CaseId;
import dev.habeas.cases.Reader;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** What the recipients of a case exported, by their keys. */
@Component
public class Exports {

    private final Instructions instructions;
    private final RecipientData data;

    Exports(Instructions instructions, RecipientData data) {
        this.instructions = instructions;
        this.data = data;
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
