/** When something is due by law: calendar arithmetic without Spring, without the engine, without a system clock. */
@ApplicationModule(allowedDependencies = {"jurisdictions"})
@NullMarked
package dev.habeas.deadlines;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
