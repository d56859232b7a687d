package dev.habeas.processors;

import static java.util.stream.Collectors.toMap;

import dev.habeas.cases.CaseId;
import dev.habeas.cases.PersonalText;
import dev.habeas.cases.Reader;
import dev.habeas.cases.Vault;
import dev.habeas.processors.connector.Answer;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What recipients exported, in the vault of the case. */
@Component
public class Exports {

    private static final String FIELD = "export.";

    private final Vault vault;

    Exports(Vault vault) {
        this.vault = vault;
    }

    /** Keeps the data of an answer to an export; that of any other answer is dropped. Runs in the caller's transaction. */
    void keep(Instruction instruction, Answer answer) {
        String data = answer.data();
        if (instruction.action() == Action.EXPORT && data != null) {
            vault.put(instruction.caseId(), FIELD + instruction.processor(), PersonalText.of(data));
        }
    }

    /** The JSON of each recipient that exported something, by its key. */
    public Map<String, PersonalText> of(CaseId id, Reader reader) {
        return vault.read(id, reader).entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(FIELD))
                .collect(toMap(entry -> entry.getKey().substring(FIELD.length()), Map.Entry::getValue));
    }
}
