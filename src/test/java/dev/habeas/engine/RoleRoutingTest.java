package dev.habeas.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The decision role-routing, row by row: in which role the company holds the data of who asks. */
class RoleRoutingTest {

    private static final DecisionTable TABLE = DecisionTable.parse("role-routing", xml());

    @ParameterizedTest
    @CsvSource({
        "site-user, false, controller, RR-01",
        "customer-admin, false, controller, RR-01",
        "unknown, false, controller, RR-01",
        "site-user, true, both, RR-02",
        "customer-admin, true, both, RR-02",
        "unknown, true, both, RR-02",
        "end-user, true, processor, RR-03",
        "end-user, false, processor, RR-03",
        "something-new, true, both, RR-04",
        "something-new, false, both, RR-04"
    })
    void theRelationshipAndANamedCustomerDecide(String relationship, boolean named, String role, String rule) {
        DecisionTable.Row row = decide(relationship, named);
        assertThat(row.require("role")).isEqualTo(role);
        assertThat(row.require("ruleId")).isEqualTo(rule);
        assertThat(row.require("source")).isNotBlank();
        assertThat(row.require("validFrom")).matches("\\d{4}-\\d{2}-\\d{2}");
    }

    @Test
    void everyRowDecidesSomething() {
        Set<String> hit = new TreeSet<>();
        for (String relationship : List.of("site-user", "customer-admin", "end-user", "unknown", "else")) {
            hit.add(decide(relationship, true).require("ruleId"));
            hit.add(decide(relationship, false).require("ruleId"));
        }
        assertThat(hit).hasSize(xml().split("<rule id=").length - 1);
    }

    private static DecisionTable.Row decide(String relationship, boolean named) {
        return TABLE.decide(Map.of("relationship", relationship, "customerNamed", Boolean.toString(named)));
    }

    private static String xml() {
        try (InputStream in = RoleRoutingTest.class.getResourceAsStream("/processes/routing/role-routing.dmn")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
