/**
 * The right to restriction of processing: GDPR Art. 18. Entry point is
 * {@link dev.habeas.restriction.RestrictionProcess}; the models are {@code processes/restriction/restriction-request.bpmn}
 * and {@code lift-restriction.bpmn}, which never lifts before the person was told.
 */
@ApplicationModule(
        allowedDependencies = {
            "cases",
            "jurisdictions",
            "rights",
            "processors",
            "engine",
            "evidence",
            "notices",
            "respond"
        })
@NullMarked
package dev.habeas.restriction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
