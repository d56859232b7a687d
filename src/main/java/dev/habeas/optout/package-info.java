/**
 * The right to opt out of the sale and sharing of personal data and of automated decisions, and to limit the use of
 * sensitive data: CCPA 1798.120, 1798.121, 11 CCR 7025 to 7028, 7221. Entry points are {@link dev.habeas.optout.OptOutProcess} for requests and {@link
 * dev.habeas.optout.SignalController} for browsers' signals, the model is {@code processes/opt-out/opt-out-request.bpmn}.
 */
@ApplicationModule(
        allowedDependencies = {
            "cases",
            "clock",
            "deadlines",
            "jurisdictions",
            "grounds",
            "rights",
            "processors",
            "registers",
            "respond",
            "suppressions",
            "engine",
            "evidence",
            "web"
        })
@NullMarked
package dev.habeas.optout;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
