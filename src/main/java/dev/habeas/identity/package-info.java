/**
 * Who is asking: how sure we have to be (the table {@code identity-assurance}), how the person proves it (a one-time link to
 * the contact point on file, a sign-in that a relying party vouches for, data points that a person compares), who may
 * act for somebody else, and who decided so. Binds the fragments {@code verify-identity} and {@code check-authority}.
 */
@ApplicationModule(
        allowedDependencies = {"cases", "clock", "deadlines", "engine", "evidence", "jurisdictions", "notices", "web"})
@NullMarked
package dev.habeas.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
