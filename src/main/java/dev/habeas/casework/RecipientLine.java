package dev.habeas.casework;

import dev.habeas.processors.Instruction;
import dev.habeas.processors.Processor;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one recipient was told and what it answered.
 *
 * @param name as people call it; its key if the register no longer has it
 * @param host of its address; null if the register no longer has it
 * @param law that obliges it to keep data; null if none is registered
 */
record RecipientLine(
        Instruction instruction,
        String name,
        @Nullable String host,
        @Nullable String law,
        Tone tone) {

    static RecipientLine of(Instruction instruction, Map<String, Processor> register, Locale locale) {
        Processor processor = register.get(instruction.processor());
        Tone tone = Tone.of(instruction.state());
        if (processor == null) {
            return new RecipientLine(instruction, instruction.processor(), null, null, tone);
        }
        Processor.Retention retention = processor.retention();
        return new RecipientLine(
                instruction,
                processor.nameIn(locale),
                processor.url().getHost(),
                retention == null ? null : retention.law(),
                tone);
    }
}
