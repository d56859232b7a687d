package dev.habeas.deadlines;

import java.time.ZoneId;

/**
 * What decided a deadline; stored with it and never changed.
 *
 * @param ruleId the row of the rule table
 * @param tableVersion the version of the rule table
 * @param source the law
 * @param calendar the holiday calendar by name and content, such as {@code IE:5f3a91c2}
 * @param zone the zone whose days were counted
 * @param needsPerson whether no law is known to decide, so that a person looks at the case
 */
public record Basis(
        String ruleId, String tableVersion, String source, String calendar, ZoneId zone, boolean needsPerson) {}
