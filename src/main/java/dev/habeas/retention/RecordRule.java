package dev.habeas.retention;

/**
 * How long one of our registers is kept.
 *
 * @param record {@code disclosure} or {@code breach}
 * @param dataMonths months of what people wrote, from the closing
 * @param recordMonths months of the line of the register, from the closing; never shorter than the data
 * @param source law or reason
 */
record RecordRule(String record, int dataMonths, int recordMonths, String source) {

    RecordRule {
        if (dataMonths < 1 || recordMonths < dataMonths) {
            throw new IllegalArgumentException("Records of a " + record + " cannot go before its data");
        }
    }
}
