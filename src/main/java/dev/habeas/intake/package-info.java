/**
 * Where requests come in: validated, kept, opened as a case and started as a process, all in one transaction. Nothing
 * that was accepted is lost, nothing that was refused is stored.
 */
@ApplicationModule(
        allowedDependencies = {
            "cases",
            "jurisdictions",
            "deadlines",
            "clock",
            "engine",
            "evidence",
            "identity",
            "processors",
            "respond",
            "web"
        })
@NullMarked
package dev.habeas.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
