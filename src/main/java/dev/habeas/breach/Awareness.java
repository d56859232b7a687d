package dev.habeas.breach;

import java.time.Instant;
import java.util.Set;

/**
 * Since when the company is reasonably certain that personal data were compromised, as somebody assessed it. Never
 * changed, only superseded by a later assessment.
 *
 * @param reason a code of {@link #REASONS}
 * @param author id of the staff user or API client, or {@code system}
 */
record Awareness(Instant awareAt, String reason, String author, Instant assessedAt) {

    /** Until somebody has assessed it, awareness is presumed from the time of the report: the earliest there can be doubt on. */
    static final String PRESUMED = "presumed";

    static final String REPORTED = "reported";

    /** What a person may give as the reason. */
    static final Set<String> REASONS =
            Set.of("investigation", "logs", "processor-notice", "outside-report", "data-found", "false-alarm");
}
