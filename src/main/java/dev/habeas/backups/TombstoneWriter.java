package dev.habeas.backups;

import dev.habeas.cases.CaseFile;
import dev.habeas.cases.CaseFiles;
import dev.habeas.cases.CaseId;
import dev.habeas.cases.Reader;
import dev.habeas.processors.Action;
import dev.habeas.processors.Instruction;
import dev.habeas.processors.InstructionSettled;
import dev.habeas.processors.KnowsPart;
import dev.habeas.processors.Part;
import dev.habeas.processors.Register;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Leaves tombstones for each erasure and each restriction in its place, in the transaction of the receipt; also where the
 * recipient found nobody, because a backup of it may still hold the person.
 */
@Component
class TombstoneWriter {

    private final Tombstones tombstones;
    private final CaseFiles files;
    private final Register register;
    private final List<KnowsPart> parts;
    private final BackupSettings settings;
    private final Clock clock;

    TombstoneWriter(
            Tombstones tombstones,
            CaseFiles files,
            Register register,
            List<KnowsPart> parts,
            BackupSettings settings,
            Clock clock) {
        this.tombstones = tombstones;
        this.files = files;
        this.register = register;
        this.parts = parts;
        this.settings = settings;
        this.clock = clock;
    }

    @EventListener
    void onSettled(InstructionSettled settled) {
        Instruction instruction = settled.instruction();
        if (isWorthReplaying(instruction)) {
            TombstoneKey key =
                    TombstoneKey.of(register.get(instruction.processor()).secret());
            Instant now = clock.instant();
            Part part = parts.stream()
                    .flatMap(each -> each.partOf(instruction).stream())
                    .findFirst()
                    .orElse(Part.OWN);
            List<byte[]> hashes = part.everybody() ? List.of() : hashes(instruction.caseId(), key);
            tombstones.add(instruction, part, key.id(), hashes, now, now.plus(settings.tombstonesFor()));
        }
    }

    private List<byte[]> hashes(CaseId subject, TombstoneKey key) {
        return files
                .read(subject, Reader.system("leave-tombstone"))
                .map(CaseFile::identifiers)
                .orElse(List.of())
                .stream()
                .map(key::hash)
                .toList();
    }

    private static boolean isWorthReplaying(Instruction instruction) {
        return instruction.action() == Action.ERASE
                || (instruction.action() == Action.RESTRICT && instruction.ground() != null);
    }
}
