package dev.habeas.deadlines;

/** Whether the period to answer may be extended. Ground and notice are the concern of whoever asks. */
public sealed interface ExtensionOutcome {

    /**
     * It may.
     *
     * @param matter the matter as it now stands, to keep
     * @param schedule its deadlines, which supersede the former ones
     */
    record Granted(Matter matter, Schedule schedule) implements ExtensionOutcome {}

    /**
     * It may not.
     *
     * @param explanation one sentence with the dates and the law, in English
     */
    record Refused(Reason reason, String explanation) implements ExtensionOutcome {}

    /** Why not. */
    enum Reason {
        NOT_PROVIDED_BY_LAW,
        FIRST_PERIOD_ENDED,
        ALREADY_EXTENDED
    }
}
