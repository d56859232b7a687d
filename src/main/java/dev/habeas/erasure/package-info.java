/**
 * The right to erasure: GDPR Art. 17, CCPA 1798.105. Entry point is {@link dev.habeas.erasure.ErasureProcess}, the model
 * is {@code processes/erasure/erasure-request.bpmn}.
 */
@ApplicationModule(
        allowedDependencies = {
            "cases",
            "jurisdictions",
            "grounds",
            "rights",
            "identity",
            "processors",
            "engine",
            "evidence"
        })
@NullMarked
package dev.habeas.erasure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
