/** Laws as data: which rights exist, which regime applies to whom, and where it is written. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.habeas.jurisdictions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
