/**
 * Demands of authorities and courts for somebody's data. Entry point is {@link dev.habeas.disclosure.DisclosureProcess}, the
 * model is {@code processes/disclosure/disclosure-request.bpmn}. GDPR Art. 6(1)(c), 23, 28(3)(a); Cal. Civ. Code 1798.145(a).
 */
@ApplicationModule(allowedDependencies = {"cases", "jurisdictions", "engine", "evidence", "security", "web"})
@NullMarked
package dev.habeas.disclosure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
