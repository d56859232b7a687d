package dev.habeas.intake;

import dev.habeas.engine.DecisionTable;
import dev.habeas.engine.DecisionTables;
import dev.habeas.jurisdictions.Role;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks the decision {@code role-routing} in which role the company holds the data of who asks. */
@Component
class RoleRouting {

    static final String DECISION = "role-routing";

    private final DecisionTables tables;

    RoleRouting(DecisionTables tables) {
        this.tables = tables;
    }

    /**
     * One role, or both for a mixed person; that of the controller first.
     *
     * @param rule the row that decided, with the version of the table
     */
    record Decided(List<Role> roles, String rule) {}

    /**
     * @param relationship word of the request
     * @param customerNamed whether the request names a platform customer
     */
    Decided decide(String relationship, boolean customerNamed) {
        DecisionTable.Row row = tables.newest(DECISION)
                .decide(Map.of("relationship", relationship, "customerNamed", Boolean.toString(customerNamed)));
        List<Role> roles = switch (row.require("role")) {
            case "controller" -> List.of(Role.CONTROLLER);
            case "processor" -> List.of(Role.PROCESSOR);
            default -> List.of(Role.CONTROLLER, Role.PROCESSOR);
        };
        return new Decided(roles, row.version() + ":" + row.require("ruleId"));
    }
}
