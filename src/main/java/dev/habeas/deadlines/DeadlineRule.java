package dev.habeas.deadlines;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One row of the rule table.
 *
 * @param ruleId the row, such as {@code GDPR-RSP-01}
 * @param term the length of the first period
 * @param rollsForward whether a period that ends on a day off ends with the next working day instead
 * @param outer how the most generous lawful reading differs; for display only
 * @param target what we work to when the law leaves a doubt; {@code null} to work to the law itself
 * @param extension the longest period from the same start if extended; {@code null} if the law knows no extension
 * @param pause which questions to the person stop the clock
 * @param needsPerson whether no law is known to decide, so that a person looks at the case
 * @param residentsFrom from how many affected residents the duty exists; {@code null} for any number
 * @param source the law; never empty
 * @param validFrom the first day of receipt to which the row applies
 * @param validTo the last day of receipt to which it applies; {@code null} if open
 * @param reviewedOn when someone last compared the row with the law
 * @param tableVersion which version of the table the row was read from
 */
public record DeadlineRule(
        String ruleId,
        Term term,
        boolean rollsForward,
        Outer outer,
        @Nullable Target target,
        @Nullable Term extension,
        PauseRule pause,
        boolean needsPerson,
        @Nullable Integer residentsFrom,
        String source,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        LocalDate reviewedOn,
        String tableVersion) {

    /** The most generous reading of a period that some lawyers defend. */
    public enum Outer {
        NONE,
        /** The last day moves to the next working day although we do not plan so. */
        ROLL,
        /** The hour of the event does not count: Reg. (EEC, Euratom) 1182/71 Art. 3(1). */
        FULL_HOUR
    }

    /** What we work to: a shorter period, or the same number of business days on a stricter calendar. */
    public record Target(@Nullable Term term, @Nullable String calendar) {

        /** Reads a cell of the rule table: {@code 40 days} or the name of a calendar. */
        public static Target parse(String text) {
            return text.indexOf(' ') > 0 ? new Target(Term.parse(text), null) : new Target(null, text);
        }
    }

    /** The row read for a period that was extended once: the same start, the longer term, no further extension. */
    DeadlineRule extended() {
        if (extension == null) {
            throw new IllegalStateException(ruleId + " knows no extension");
        }
        Target later = target == null || target.term() == null
                ? target
                : new Target(
                        new Term(
                                extension.count()
                                        - (term.count() - target.term().count()),
                                target.term().unit()),
                        null);
        return new DeadlineRule(
                ruleId,
                extension,
                rollsForward,
                outer,
                later,
                null,
                pause,
                needsPerson,
                residentsFrom,
                source,
                validFrom,
                validTo,
                reviewedOn,
                tableVersion);
    }
}
