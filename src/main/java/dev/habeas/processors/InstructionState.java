package dev.habeas.processors;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * How far an instruction has come. Only a receipt ends it; a final state is never left, so a late or repeated receipt
 * changes nothing.
 */
public enum InstructionState {
    PENDING,
    SENT,
    ACCEPTED,
    FAILED,
    REFUSED,
    DONE,
    NOT_FOUND,
    MANUAL;

    private static final Set<InstructionState> FINAL = EnumSet.of(DONE, NOT_FOUND, MANUAL);

    /** Whether the recipient's part is over for good. */
    public boolean isFinal() {
        return FINAL.contains(this);
    }

    /** Whether what was told is done, by a receipt or on the word of a person. */
    public boolean isCarriedOut() {
        return this == DONE || this == MANUAL;
    }

    /** Whether a receipt of this state may replace the present one: an acceptance never undoes a receipt. */
    public boolean mayBecome(InstructionState next) {
        return !isFinal() && !(this == REFUSED && next == ACCEPTED);
    }

    /** The word of the REST interface. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static InstructionState ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
