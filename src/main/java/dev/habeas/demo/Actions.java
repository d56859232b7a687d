package dev.habeas.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What a system does on each action. Runs in the transaction of the caller. */
@Component
@Profile("demo")
final class Actions {

    private final EstateRecords records;
    private final RecordChanges changes;
    private final Corrections corrections;
    private final Suppressions suppressions;
    private final Clock clock;

    Actions(
            EstateRecords records,
            RecordChanges changes,
            Corrections corrections,
            Suppressions suppressions,
            Clock clock) {
        this.records = records;
        this.changes = changes;
        this.corrections = corrections;
        this.suppressions = suppressions;
        this.clock = clock;
    }

    Answer carryOut(Instruction instruction, Holding holding) {
        if (instruction.action() == Action.STOP_PROCESSING) {
            return stopProcessing(instruction, holding);
        }
        if (instruction.action() == Action.UNRESTRICT) {
            return release(instruction, holding);
        }
        if (holding.isEmpty()) {
            return Answer.notFound();
        }
        return switch (instruction.action()) {
            case EXPORT -> export(holding);
            case ERASE -> erase(TranscriptElements.part(holding, instruction));
            case RECTIFY -> corrections.rectify(instruction, holding);
            case RESTRICT -> restrict(instruction, TranscriptElements.part(holding, instruction));
            case NOTIFY -> Answer.done(records.read(holding).size());
            case STOP_PROCESSING, UNRESTRICT -> throw new IllegalStateException("Handled above");
        };
    }

    /** The records as they are now. */
    Answer export(Holding holding) {
        List<?> rows = records.read(holding);
        return new Answer(
                Answer.State.DONE,
                rows.size(),
                null,
                ordered(Map.of("system", holding.system().key(), "rows", rows)));
    }

    /** Deletes all that no law keeps; refuses the rest and says until when it must be kept. */
    private Answer erase(Holding holding) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        int erased = changes.erase(holding, today);
        return changes.kept(holding, today)
                .map(kept -> new Answer(
                        Answer.State.REFUSED,
                        kept.count(),
                        "tax-retention",
                        ordered(Map.of(
                                "erased", erased, "retainUntil", kept.until().toString()))))
                .orElseGet(() -> Answer.done(erased));
    }

    /** Restricts what is held; of an erasure that is what a law keeps, and whatever else there is goes. */
    private Answer restrict(Instruction instruction, Holding holding) {
        String ground = instruction.detail("ground").orElse("unspecified");
        if (instruction.detail("others").filter("erase"::equals).isEmpty()) {
            return Answer.done(changes.restrict(holding, ground));
        }
        changes.erase(holding, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        return Answer.done(changes.keepByLaw(holding, ground));
    }

    /** Works for people not known yet as well: it is about what may come in later. */
    private Answer stopProcessing(Instruction instruction, Holding holding) {
        if (!holding.system().suppresses()) {
            return Answer.refused("action-not-supported");
        }
        String purpose = instruction.detail("purpose").orElse("all");
        return holding.system().usesDataFor(purpose)
                ? Answer.done(suppressions.add(holding.system(), identifiers(instruction, holding), purpose))
                : Answer.notFound();
    }

    /** Lifts the restriction and, if it names a purpose, the stop of that purpose: people not known may be on that list. */
    private Answer release(Instruction instruction, Holding holding) {
        int lifted = instruction
                .detail("purpose")
                .map(purpose -> suppressions.lift(holding.system(), identifiers(instruction, holding), purpose))
                .orElse(0);
        if (holding.isEmpty()) {
            return lifted == 0 ? Answer.notFound() : Answer.done(lifted);
        }
        return Answer.done(changes.unrestrict(holding));
    }

    /** Those that the sender knows and those that the system knows. */
    private List<Identifier> identifiers(Instruction instruction, Holding holding) {
        return Stream.concat(instruction.identifiers().stream(), records.identifiers(holding).stream())
                .toList();
    }

    /** The same members in the same order each time, so that a repeated answer is the same text. */
    private static Map<String, Object> ordered(Map<String, Object> members) {
        return new TreeMap<>(members);
    }
}
