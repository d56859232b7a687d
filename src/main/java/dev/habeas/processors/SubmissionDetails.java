package dev.habeas.processors;

import java.util.Map;

/** Adds to what a recipient is told, beside what the ledger holds; may be personal data, fresh from the vault. */
public interface SubmissionDetails {

    /** Members for the instruction's {@code details}; empty for an instruction that is none of this implementation's. */
    Map<String, Object> of(Instruction instruction);
}
