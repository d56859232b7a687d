package dev.habeas.retention;

import java.util.Locale;

/** The kinds of our own records, in the order in which they are purged. */
public enum RecordClass {
    /** How the requester proved who they are; needed until that is decided. */
    IDENTITY_EVIDENCE("identity-evidence-purged"),
    /** Everything personal: vault, letters, notes, look-ups, and what the clock was computed from. */
    WORKING_DATA("working-data-shredded"),
    /** What came and what was answered: date, nature and manner of both, and the basis of a denial. */
    MINIMAL_RECORD("minimal-record-deleted"),
    /** Who demanded what about whom. */
    DISCLOSURE_DATA("disclosure-data-shredded"),
    /** The line of the register of disclosures. */
    DISCLOSURE_RECORD("disclosure-record-deleted"),
    /** What people wrote about a breach, and the notices as they were sent. */
    BREACH_DATA("breach-data-shredded"),
    /** The line of the register of breaches. */
    BREACH_RECORD("breach-record-deleted");

    private final String evidence;

    RecordClass(String evidence) {
        this.evidence = evidence;
    }

    /** The word of reports and of {@code tables.csv}, such as {@code working-data}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The type of the entry that proves a purge. */
    String evidence() {
        return evidence;
    }

    /** Whether its personal data is destroyed with the key of the case, disclosure or breach. */
    boolean shreds() {
        return this == WORKING_DATA || this == DISCLOSURE_DATA || this == BREACH_DATA;
    }

    /** Whether it is what remains when the personal data is destroyed. */
    boolean isLine() {
        return this == MINIMAL_RECORD || this == DISCLOSURE_RECORD || this == BREACH_RECORD;
    }

    static RecordClass ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
