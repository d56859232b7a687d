package dev.habeas.suppressions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a site has to know before it uses data or asks a question.
 *
 * @param suppressed whether the purpose is forbidden
 * @param since since when; null if it is not
 * @param mayAskFrom when the person may be asked to opt in again, at the earliest; null if no law says so. Source: CCPA
 *     1798.135(c)(4)
 */
record SuppressionState(
        boolean suppressed,
        @Nullable Instant since,
        @Nullable Instant mayAskFrom) {

    static final SuppressionState NONE = new SuppressionState(false, null, null);
}
