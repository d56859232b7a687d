package dev.habeas.casework;

import dev.habeas.processors.Planned;
import dev.habeas.processors.Processor;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one recipient would be told if the request were granted now.
 *
 * @param law that obliges it to keep data; null if none is registered
 */
record PlanLine(Planned planned, String name, @Nullable String law) {

    static PlanLine of(Planned planned, Map<String, Processor> register, Locale locale) {
        Processor processor = register.get(planned.processor());
        if (processor == null) {
            return new PlanLine(planned, planned.processor(), null);
        }
        Processor.Retention retention = planned.keepsAll() ? null : processor.retention();
        return new PlanLine(planned, processor.nameIn(locale), retention == null ? null : retention.law());
    }
}
