package dev.habeas.processors;

import dev.habeas.cases.CaseId;
import dev.habeas.cases.Reader;
import dev.habeas.cases.VaultFiles;
import dev.habeas.processors.connector.AnswerData;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The records that recipients exported, kept encrypted with the case and nowhere else. */
@Component
public class RecipientData {

    /** How the names of all these files begin. */
    public static final String FILES = "export.";

    private final VaultFiles files;

    RecipientData(VaultFiles files) {
        this.files = files;
    }

    /** Keeps what came with the receipt of an export, in the transaction of the receipt. */
    void keep(Instruction instruction, AnswerData data) {
        try (InputStream from = data.open();
                OutputStream to = files.create(instruction.caseId(), name(instruction.id()))) {
            from.transferTo(to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The answer's {@code data} as JSON, for a machine; empty if the recipient sent none or the case is shredded. */
    public Optional<InputStream> of(Instruction instruction) {
        return files.open(instruction.caseId(), name(instruction.id()));
    }

    /** As {@link #of(Instruction)}, for a person; leaves evidence. */
    public Optional<InputStream> of(Instruction instruction, Reader reader) {
        return files.open(instruction.caseId(), name(instruction.id()), reader);
    }

    /** Whether anything is kept that came with the receipt. */
    boolean has(Instruction instruction) {
        return files.has(instruction.caseId(), List.of(name(instruction.id())));
    }

    /** What is no longer needed, because the answer has reached the person or nothing is disclosed. */
    public void delete(CaseId subject, UUID instructionId) {
        files.delete(subject, name(instructionId));
    }

    private static String name(UUID instructionId) {
        return FILES + instructionId;
    }
}
