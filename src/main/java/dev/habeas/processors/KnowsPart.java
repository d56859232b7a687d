package dev.habeas.processors;

import java.util.Optional;

/** Implemented where instructions are about less than {@link Part#OWN}, or about somebody else's rows. */
public interface KnowsPart {

    /** Empty for an instruction that is none of this implementation's. */
    Optional<Part> partOf(Instruction instruction);
}
