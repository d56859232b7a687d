/**
 * The right to data portability: GDPR Art. 20. Entry point is {@link dev.habeas.portability.PortabilityProcess}, the model
 * is {@code processes/portability/portability-request.bpmn}.
 */
@ApplicationModule(
        allowedDependencies = {
            "cases",
            "jurisdictions",
            "rights",
            "processors",
            "processors::connector",
            "packages",
            "registers",
            "respond",
            "engine"
        })
@NullMarked
package dev.habeas.portability;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
