package dev.habeas.identity;

import dev.habeas.cases.CaseFile;
import dev.habeas.cases.PrivacyCase;
import java.util.Optional;

/**
 * Which mailbox is known to be the person's, and since when: the one a link to prove the contact point goes to. Never one
 * that was merely typed in beside the data it is to open. A deployment names its account service
 * ({@code habeas.identity.account-service.url}) or brings a bean of its own.
 */
public interface ContactPointOnFile {

    /**
     * Only reads, and may be asked more than once for the same case.
     *
     * @return empty if none is known for certain, and then a person verifies
     * @throws RuntimeException if it cannot be told now; then neither mailbox nor sign-in counts, and a person verifies
     */
    Optional<ContactPoint> of(PrivacyCase subject, CaseFile file);
}
