/**
 * Mail to people: letters rendered from templates, and the outbox that delivers each of them at least once. A letter is
 * stored encrypted under the key of its case, so shredding the case makes it unreadable here too.
 */
@ApplicationModule(allowedDependencies = {"cases"})
@NullMarked
package dev.habeas.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
