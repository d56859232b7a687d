package dev.habeas.identity;

import dev.habeas.engine.DecisionTable;

/**
 * What has to be proven in a case, and why.
 *
 * @param ruleId the row of the table, such as {@code SEL-EU-01}
 * @param source the law, in words for people
 * @param table the version of the table that decided, such as {@code identity-assurance:3}
 */
record Assurance(AssuranceLevel level, Authority authority, String ruleId, String source, String table) {

    static Assurance of(DecisionTable.Row row) {
        return new Assurance(
                AssuranceLevel.ofWord(row.require("level")),
                Authority.ofWord(row.require("authority")),
                row.require("ruleId"),
                row.require("source"),
                row.version());
    }

    /** As much, and more than the contact point if that is in doubt; nothing more where nothing may be asked. */
    Assurance beyondTheContactPoint() {
        return level == AssuranceLevel.CONTACT_POINT
                ? new Assurance(AssuranceLevel.TWO_DATA_POINTS, authority, ruleId, source, table)
                : this;
    }
}
