/**
 * The right to withdraw a consent: GDPR Art. 7(3). Entry point is {@link
 * dev.habeas.consentwithdrawal.ConsentWithdrawalProcess}, the model is {@code
 * processes/consent-withdrawal/consent-withdrawal-request.bpmn}. What a recipient uses data for, and on which legal basis,
 * is read from the register of recipients.
 */
@ApplicationModule(
        allowedDependencies = {
            "cases",
            "jurisdictions",
            "rights",
            "processors",
            "respond",
            "suppressions",
            "engine",
            "evidence"
        })
@NullMarked
package dev.habeas.consentwithdrawal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
