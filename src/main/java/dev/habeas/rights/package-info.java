/**
 * What the processes of all rights have in common: their variables, how one is started and withdrawn, and the steps that
 * do not differ from right to right. A right adds its model, its decisions and its instructions.
 */
@ApplicationModule(allowedDependencies = {"cases", "jurisdictions", "grounds", "processors", "engine", "evidence"})
@NullMarked
package dev.habeas.rights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
