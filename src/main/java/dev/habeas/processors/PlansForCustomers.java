package dev.habeas.processors;

import dev.habeas.cases.PrivacyCase;
import java.util.List;

/** Who is told what where the company is a platform customer's processor. */
public interface PlansForCustomers {

    /**
     * @throws IllegalStateException if the customer gave no instruction in this case: what is held for a customer is
     *     neither disclosed nor changed without one. Source: GDPR Art. 28(3)(a), 29
     */
    List<Planned> plan(PrivacyCase subject);
}
