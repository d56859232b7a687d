/**
 * The right to rectification: GDPR Art. 16, CCPA 1798.106. Entry point is
 * {@link dev.habeas.rectification.RectificationProcess}, the model is
 * {@code processes/rectification/rectification-request.bpmn}.
 */
@ApplicationModule(allowedDependencies = {"cases", "jurisdictions", "rights", "processors", "engine", "respond"})
@NullMarked
package dev.habeas.rectification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
