/**
 * The catalogue of grounds on which a request may be refused in whole or part: which exist under which laws, and for
 * which rights. What a ground says to the person stands with the letters.
 */
@ApplicationModule(allowedDependencies = {"jurisdictions"})
@NullMarked
package dev.habeas.grounds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
