/** Figures over all cases that a law asks for. They are counted from the minimal record of each case and name nobody. */
@ApplicationModule(allowedDependencies = {"jurisdictions", "web"})
@NullMarked
package dev.habeas.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
