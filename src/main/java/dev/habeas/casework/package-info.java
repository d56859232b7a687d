/** What people at work see and are told about a case: the case page, the watch over its deadlines, its end. */
@ApplicationModule(
        allowedDependencies = {
            "cases",
            "jurisdictions",
            "deadlines",
            "engine",
            "evidence",
            "identity",
            "notices",
            "packages",
            "processors",
            "respond",
            "security",
            "web"
        })
@NullMarked
package dev.habeas.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
