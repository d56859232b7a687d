package dev.habeas.journeys;

import static dev.habeas.journeys.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A person who is signed in at a service whose word counts, and others who only say so. */
@Journey
class SignedInIT {

    /** Named in {@link Surroundings} as a relying party. */
    static final String RELYING_PARTY = "account-service";

    private final String email = "signed-in." + UUID.randomUUID() + "@example.org";

    @Autowired
    private People people;

    @Test
    void theWordOfARegisteredRelyingPartyCountsAndThatOfOthersDoesNot() {
        Caller accounts = RelyingParty.hire(people, RELYING_PARTY);

        OpenCase vouchedFor = RelyingParty.ask(people, accounts, email);
        eventually(() -> assertThat(vouchedFor.tasks("analyst")).containsExactly("Decide erasure"));
        assertThat(vouchedFor.evidence()).contains("ACC-CA-01", "identity-settled");

        OpenCase claimed = RelyingParty.ask(people, people.program(), email);
        eventually(() -> assertThat(claimed.tasks("analyst")).containsExactly("Verify identity"));
        assertThat(claimed.evidence()).contains("SEL-CA-03").doesNotContain("identity-settled");
    }
}
