/**
 * Questions about the legal basis, complaints, and appeals against an answer of ours: GDPR Art. 12(1), UK Data Protection
 * Act 2018 s. 164A, the appeals of US state laws. Entry point is {@link dev.habeas.enquiry.EnquiryProcess}, the model is
 * {@code processes/enquiry/enquiry-request.bpmn}.
 */
@ApplicationModule(
        allowedDependencies = {"cases", "deadlines", "jurisdictions", "registers", "rights", "engine", "respond"})
@NullMarked
package dev.habeas.enquiry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
