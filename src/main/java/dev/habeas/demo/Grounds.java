package dev.habeas.demo;

/** What the ground of a restricted row says of its end; conditions for SQL. */
final class Grounds {

    /** The row is restricted for a time and released when that is over. Source: GDPR Art. 18(1) and (3). */
    static final String LIFTABLE =
            "(restriction_ground like 'EU-18-1%' or restriction_ground in ('CHILD', 'unspecified'))";

    /** The row stays beyond its period: its person, its controller or a court wants it kept, and not a law with a last day. */
    private static final String KEPT_BEYOND_ITS_PERIOD = "(" + LIFTABLE
            + " or restriction_ground like 'EU-21%' or restriction_ground in ('LEGAL-HOLD', 'CUSTOMER-INSTRUCTION'))";

    /**
     * Which restricted rows of a table stay beyond their period: where the row itself says its last day, those that a law
     * keeps go with it; everywhere else whoever restricted the row also ends that.
     */
    static String keptBeyondItsPeriod(boolean saysItsLastDay) {
        return saysItsLastDay ? KEPT_BEYOND_ITS_PERIOD : "true";
    }

    private Grounds() {}
}
