/**
 * The case and the vault. All personal data of the product lives here, encrypted under a key of its own per case; the
 * process engine knows a case by its {@link dev.habeas.cases.CaseId} only.
 */
@ApplicationModule(allowedDependencies = {"jurisdictions"})
@NullMarked
package dev.habeas.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
