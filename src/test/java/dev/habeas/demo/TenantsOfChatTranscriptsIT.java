package dev.habeas.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EstateTest
class TenantsOfChatTranscriptsIT {

    /** Takes part in chats of the company's own support and of acme. */
    private static final String PETRA = "petra.anders@example.org";

    @Autowired
    private Estate estate;

    @BeforeEach
    void asOnTheFirstStart() {
        estate.reset();
        assertThat(tenants()).containsOnly("habeas-demo", "acme");
    }

    @Test
    void ownInstructionsTouchOwnRecordsOnly() {
        estate.instruct("chat-transcripts", "erase", "email", PETRA);

        assertThat(tenants()).containsOnly("acme");
    }

    @Test
    void aCustomersInstructionTouchesTheCustomersRecordsOnly() {
        estate.instruct("chat-transcripts", "erase", "email", PETRA, Map.of("controller", "acme"));

        assertThat(tenants()).containsOnly("habeas-demo");
    }

    @Test
    void aCustomerGetsNothingOfAnotherCustomer() {
        assertThat(estate.instruct("chat-transcripts", "export", "email", PETRA, Map.of("controller", "globex"))
                        .body()
                        .at("/state")
                        .asText())
                .isEqualTo("not-found");
    }

    @Test
    void aCustomersInstructionFindsNothingInTheCompanysOwnSystems() {
        assertThat(estate.instruct("accounts", "erase", "email", PETRA, Map.of("controller", "acme"))
                        .body()
                        .at("/state")
                        .asText())
                .isEqualTo("not-found");
        assertThat(estate.stored("accounts", PETRA).status()).isEqualTo(200);
    }

    @Test
    void aRestrictionForOneTenantLeavesTheOtherInUse() {
        estate.instruct("chat-transcripts", "restrict", "email", PETRA, Map.of("controller", "acme"));

        assertThat(use("acme")).isEqualTo(423);
        assertThat(use("habeas-demo")).isEqualTo(200);
    }

    private List<String> tenants() {
        return estate.stored("chat-transcripts", PETRA).body().findValuesAsText("tenant");
    }

    private int use(String controller) {
        return estate.send(get("/demo/estate/chat-transcripts/subjects/{email}/use", PETRA)
                        .param("controller", controller))
                .status();
    }
}
