package dev.habeas.retention;

import java.util.Locale;

/** The kinds of our own records, in the order in which they are purged. */
public enum RecordClass {
    /** How the requester proved who they are; needed until that is decided. */
    IDENTITY_EVIDENCE("identity-evidence-purged"),
    /** Everything personal: vault, letters, notes, look-ups, and what the clock was computed from. */
    WORKING_DATA("working-data-shredded"),
    /** What came and what was answered: date, nature and manner of both, and the basis of a denial. */
    MINIMAL_RECORD("minimal-record-deleted");

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

    static RecordClass ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
