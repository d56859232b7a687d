/**
 * How long data is kept, and who may keep it longer. Our own records of people's requests: Every day the process
 * {@code retention-run} finds what is due by {@code schedule.csv}, shreds it and leaves evidence. The company's systems:
 * every day the process {@code data-retention-run} tells each what of it is past the period of the registers. A legal hold
 * stops both.
 */
@ApplicationModule(
        allowedDependencies = {
            "cases",
            "jurisdictions",
            "processors",
            "registers",
            "engine",
            "evidence",
            "security",
            "web"
        })
@NullMarked
package dev.habeas.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
