/**
 * The right of access: GDPR Art. 15, CCPA 1798.100 and 1798.110 (know). Entry point is
 * {@link dev.habeas.access.AccessProcess}, the model is {@code processes/access/access-request.bpmn}.
 */
@ApplicationModule(
        allowedDependencies = {
            "cases",
            "jurisdictions",
            "rights",
            "processors",
            "packages",
            "registers",
            "respond",
            "engine"
        })
@NullMarked
package dev.habeas.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
