/**
 * Deletion of what turns out to be a child's data: COPPA, GDPR Art. 8 and 17(1)(f), CCPA 1798.120(c). Frozen first, then
 * deleted. Entry point is {@link dev.habeas.childdeletion.ChildDeletionProcess}, the model is
 * {@code processes/child-deletion/child-deletion-request.bpmn}.
 */
@ApplicationModule(
        allowedDependencies = {
            "evidence",
            "cases",
            "deadlines",
            "jurisdictions",
            "grounds",
            "rights",
            "processors",
            "respond",
            "suppressions",
            "engine"
        })
@NullMarked
package dev.habeas.childdeletion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
