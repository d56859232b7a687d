package dev.habeas.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@EstateTest
class RestrictionInTheEstateIT {

    private static final String ANNA = "anna.beispiel@example.com";

    @Autowired
    private Estate estate;

    @BeforeEach
    void asOnTheFirstStart() {
        estate.reset();
    }

    @Test
    void showsKeptInvoicesWithGroundAndLastDay() {
        estate.instruct("billing", "erase", "email", ANNA);

        Estate.Reply reply = estate.instruct("billing", "restrict", "email", ANNA, Map.of("ground", "tax-retention"));

        assertThat(reply.body().toString()).isEqualTo("{\"state\":\"done\",\"count\":2}");
        assertThat(estate.stored("billing", ANNA).text()).contains("\"amount\":50.00");
        JsonNode stored = estate.stored("billing", ANNA).body();
        assertThat(stored.at("/restricted").asBoolean()).isTrue();
        assertThat(stored.at("/rows")).hasSize(2).allSatisfy(row -> {
            assertThat(row.at("/restricted").asBoolean()).isTrue();
            assertThat(row.at("/restrictionGround").asText()).isEqualTo("tax-retention");
            assertThat(row.at("/retainUntil").asText()).matches("203[24]-12-31");
        });
    }

    @Test
    void leavesStorageReadableAndRefusesAndLogsUse() {
        assertThat(estate.used("accounts", ANNA).status()).isEqualTo(200);

        estate.instruct("accounts", "restrict", "email", ANNA, Map.of("ground", "accuracy-contested"));

        assertThat(estate.stored("accounts", ANNA).status()).isEqualTo(200);
        Estate.Reply use = estate.used("accounts", ANNA);
        assertThat(use.status()).isEqualTo(423);
        assertThat(use.body().at("/type").asText()).isEqualTo("/problems/estate-restricted");
        JsonNode log = estate.send(get("/demo/estate/accounts/blocked-uses")).body();
        assertThat(log).hasSize(1);
        assertThat(log.at("/0/cause").asText()).isEqualTo("restricted");
        assertThat(log.at("/0/ground").asText()).isEqualTo("accuracy-contested");
        assertThat(log.at("/0/blockedAt").asText()).isEqualTo("2026-11-24T09:00:00Z");
    }

    @Test
    void restrictsNobodyElse() {
        estate.instruct("mailing-list", "restrict", "email", ANNA);

        assertThat(estate.rows().get("estate_mailing_list.subscription"))
                .filteredOn(row -> row.contains(",t,"))
                .isNotEmpty()
                .allMatch(row -> row.contains(ANNA));
    }

    @ParameterizedTest
    @ValueSource(strings = {"EU-17-3-b", "LEGAL-HOLD", "EU-21-1", "EU-7-3"})
    void whatIsKeptForGoodKeepsItsGroundAndIsFreedByNoRelease(String ground) {
        estate.instruct("billing", "erase", "email", ANNA);
        estate.instruct("billing", "restrict", "email", ANNA, Map.of("ground", ground));
        Map<String, List<String>> before = estate.rows();

        estate.instruct("billing", "restrict", "email", ANNA, Map.of("ground", "EU-18-1-d"));
        assertThat(estate.rows()).isEqualTo(before);
        Estate.Reply released = estate.instruct("billing", "unrestrict", "email", ANNA);

        assertThat(released.body().toString()).isEqualTo("{\"state\":\"done\",\"count\":0}");
        assertThat(estate.rows()).isEqualTo(before);
        assertThat(estate.used("billing", ANNA).status()).isEqualTo(423);
    }

    @Test
    void aHoldReplacesAGroundThatCanBeLiftedAndAnErasureReplacesTheHold() {
        estate.instruct("billing", "restrict", "email", ANNA, Map.of("ground", "EU-18-1-d"));
        estate.instruct("billing", "restrict", "email", ANNA, Map.of("ground", "LEGAL-HOLD"));
        estate.instruct("billing", "unrestrict", "email", ANNA);
        assertThat(grounds()).containsOnly("LEGAL-HOLD");

        estate.instruct("billing", "restrict", "email", ANNA, Map.of("ground", "EU-17-3-b", "others", "erase"));

        assertThat(grounds()).containsOnly("EU-17-3-b");
    }

    private List<String> grounds() {
        return estate.stored("billing", ANNA).body().findValuesAsText("restrictionGround");
    }

    @Test
    void isLiftedByUnrestrict() {
        estate.instruct("accounts", "restrict", "email", ANNA, Map.of("ground", "EU-18-1-a"));

        assertThat(estate.instruct("accounts", "unrestrict", "email", ANNA)
                        .body()
                        .at("/state")
                        .asText())
                .isEqualTo("done");

        assertThat(estate.used("accounts", ANNA).status()).isEqualTo(200);
        assertThat(estate.stored("accounts", ANNA)
                        .body()
                        .at("/rows/0/restrictionGround")
                        .isNull())
                .isTrue();
    }

    @Test
    void doesNotStandInTheWayOfErasure() {
        estate.instruct("accounts", "restrict", "email", ANNA);

        estate.instruct("accounts", "erase", "email", ANNA);

        assertThat(estate.stored("accounts", ANNA).status()).isEqualTo(404);
    }
}
