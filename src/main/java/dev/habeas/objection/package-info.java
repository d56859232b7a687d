/**
 * The right to object: GDPR Art. 21. Entry point is {@link dev.habeas.objection.ObjectionProcess}, the model is
 * {@code processes/objection/objection-request.bpmn}. An objection to direct marketing is carried out without any decision.
 */
@ApplicationModule(
        allowedDependencies = {
            "cases",
            "deadlines",
            "grounds",
            "jurisdictions",
            "rights",
            "processors",
            "respond",
            "suppressions",
            "engine",
            "evidence"
        })
@NullMarked
package dev.habeas.objection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
