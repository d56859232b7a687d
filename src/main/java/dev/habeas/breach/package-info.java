/**
 * Breaches of personal data: GDPR Art. 33 and 34, California Civil Code 1798.82 and like laws, and the duty of a processor
 * to tell its customer. A breach has an id like a case, so that vault, evidence and decisions serve it, too. Entry point
 * is {@link dev.habeas.breach.BreachProcess}, the model is {@code processes/breach/breach-report.bpmn}.
 */
@ApplicationModule(
        allowedDependencies = {"cases", "jurisdictions", "deadlines", "engine", "evidence", "security", "web"})
@NullMarked
package dev.habeas.breach;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
