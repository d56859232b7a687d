/**
 * Everything that knows the inside of the process engine: what it may store, which expressions it may evaluate, how
 * resources are named, and the worker that does what must not happen inside an engine transaction.
 */
@ApplicationModule(allowedDependencies = {"jurisdictions", "deadlines"})
@NullMarked
package dev.habeas.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
