package dev.habeas.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
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
    void onlyTheElementsThatACustomerPicksAreErased() {
        long before = rows("participant", "acme");
        estate.instruct(
                "chat-transcripts",
                "erase",
                "email",
                PETRA,
                Map.of("controller", "acme", "elements", List.of("messages", "video-titles")));

        assertThat(rows("message", "acme")).isZero();
        assertThat(rows("shared_video", "acme")).isZero();
        assertThat(rows("shared_file", "acme")).isPositive();
        assertThat(rows("participant", "acme")).isEqualTo(before).isPositive();
        assertThat(rows("message", "habeas-demo")).isPositive();
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

    private long rows(String table, String tenant) {
        return StreamSupport.stream(
                        estate.stored("chat-transcripts", PETRA)
                                .body()
                                .path("rows")
                                .spliterator(),
                        false)
                .filter(row -> row.path("table").asText().equals(table)
                        && row.path("tenant").asText().equals(tenant))
                .count();
    }

    private int use(String controller) {
        return estate.send(get("/demo/estate/chat-transcripts/subjects/{email}/use", PETRA)
                        .param("controller", controller))
                .status();
    }
}
