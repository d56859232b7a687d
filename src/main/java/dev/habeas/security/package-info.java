/**
 * Who may do what: staff and their groups in the engine's identity service, API clients and their tokens, the table of
 * paths and rights, the shield before the engine's REST interface, and the checks that keep demo secrets out of production.
 */
@ApplicationModule(allowedDependencies = {"engine", "web"})
@NullMarked
package dev.habeas.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
