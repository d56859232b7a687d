package dev.habeas.backups;

import dev.habeas.cases.CaseFile;
import dev.habeas.cases.CaseFiles;
import dev.habeas.cases.Reader;
import dev.habeas.processors.Action;
import dev.habeas.processors.Instruction;
import dev.habeas.processors.InstructionSettled;
import dev.habeas.processors.InstructionState;
import dev.habeas.processors.Register;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Leaves tombstones for each erasure and each restriction in its place, in the transaction of the receipt. */
@Component
class TombstoneWriter {

    private final Tombstones tombstones;
    private final CaseFiles files;
    private final Register register;
    private final BackupSettings settings;
    private final Clock clock;

    TombstoneWriter(Tombstones tombstones, CaseFiles files, Register register, BackupSettings settings, Clock clock) {
        this.tombstones = tombstones;
        this.files = files;
        this.register = register;
        this.settings = settings;
        this.clock = clock;
    }

    @EventListener
    void onSettled(InstructionSettled settled) {
        Instruction instruction = settled.instruction();
        if (isCarriedOut(instruction) && isWorthReplaying(instruction)) {
            TombstoneKey key =
                    TombstoneKey.of(register.get(instruction.processor()).secret());
            Instant now = clock.instant();
            List<byte[]> hashes = files
                    .read(instruction.caseId(), Reader.system("leave-tombstone"))
                    .map(CaseFile::identifiers)
                    .orElse(List.of())
                    .stream()
                    .map(key::hash)
                    .toList();
            tombstones.add(instruction, key.id(), hashes, now, now.plus(settings.tombstonesFor()));
        }
    }

    private static boolean isCarriedOut(Instruction instruction) {
        return instruction.state() == InstructionState.DONE || instruction.state() == InstructionState.MANUAL;
    }

    private static boolean isWorthReplaying(Instruction instruction) {
        return instruction.action() == Action.ERASE
                || (instruction.action() == Action.RESTRICT && instruction.ground() != null);
    }
}
