/**
 * The company as processor of its platform customers: an end user's request is passed on to the customer, and what the
 * customer instructs is carried out with proof. Source: GDPR Art. 28(3)(a) and (e); CCPA regs 7050. Entry points are
 * {@link dev.habeas.instruction.CustomerRoutingProcess} and {@code POST /api/v1/instructions}; the models are
 * {@code processes/instruction/customer-routing.bpmn} and {@code customer-instruction.bpmn}.
 */
@ApplicationModule(
        allowedDependencies = {
            "cases",
            "jurisdictions",
            "deadlines",
            "intake",
            "processors",
            "rights",
            "processors::connector",
            "respond",
            "notices",
            "engine",
            "evidence",
            "security",
            "web"
        })
@NullMarked
package dev.habeas.instruction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
