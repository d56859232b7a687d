/**
 * The right to have an automated decision reviewed by a person who can change it: GDPR Art. 22, UK GDPR Art. 22C, 11 CCR
 * 7221. Entry point is {@link dev.habeas.automateddecision.AutomatedDecisionProcess}, the model is
 * {@code processes/automated-decision/automated-decision-request.bpmn}.
 */
@ApplicationModule(
        allowedDependencies = {"cases", "jurisdictions", "rights", "processors", "registers", "respond", "engine"})
@NullMarked
package dev.habeas.automateddecision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
