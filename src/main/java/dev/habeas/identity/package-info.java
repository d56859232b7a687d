/** Who is asking: how sure we are, and who decided so. Binds the fragment {@code verify-identity}. */
@ApplicationModule(allowedDependencies = {"cases", "engine", "evidence"})
@NullMarked
package dev.habeas.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
