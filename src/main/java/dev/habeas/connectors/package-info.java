/** One sub-package per transport. A connector sees the connector contract and nothing else of Habeas. */
@ApplicationModule(allowedDependencies = {"processors::connector"})
@NullMarked
package dev.habeas.connectors;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
