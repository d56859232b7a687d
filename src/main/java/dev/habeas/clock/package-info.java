/**
 * The clock of a running case: it is started when the case opens and computed again when a question to the person stops
 * it, the period is extended or the receipt corrected. Rows, timers and the dates of tasks move in one transaction.
 */
@ApplicationModule(
        allowedDependencies = {"cases", "deadlines", "jurisdictions", "engine", "evidence", "notices", "respond", "web"
        })
@NullMarked
package dev.habeas.clock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
