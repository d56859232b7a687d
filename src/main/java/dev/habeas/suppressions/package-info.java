/**
 * The lists of people whose data must not be used for a purpose: opted out, objected, consent withdrawn, child. Entry
 * point is {@link dev.habeas.suppressions.Suppressions}; it keeps keyed hashes and never an identifier.
 */
@ApplicationModule(allowedDependencies = {"cases", "web"})
@NullMarked
package dev.habeas.suppressions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
