package dev.habeas.portal;

import dev.habeas.cases.PrivacyCase;
import dev.habeas.jurisdictions.Jurisdiction;
import dev.habeas.jurisdictions.Regime;
import dev.habeas.jurisdictions.Role;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the link alone shows of a case: no personal data.
 *
 * @param dueAt when the answer is due; null if the case is closed or nothing is due
 * @param paused whether a question to the person stops the clock
 * @param undecided whether nothing is decided yet
 */
record StatusView(
        PrivacyCase subject, @Nullable Instant dueAt, boolean paused, boolean undecided, List<Event> timeline) {

    /** The last part of the key of how the case stands. Who took the request back is told so before all is recorded. */
    public String standing() {
        return isTakenBack() ? "withdrawn" : subject.status().word();
    }

    /** What goes on to a platform customer is the customer's to end. */
    public boolean mayWithdraw() {
        return undecided && !isTakenBack() && subject.role() != Role.PROCESSOR;
    }

    /** Whether the requester withdrew and the case is not closed yet. */
    private boolean isTakenBack() {
        return !subject.status().isFinal()
                && timeline.stream().anyMatch(event -> event.word().equals("withdrawal-received"));
    }

    /** The last part of the key of what the person can do who disagrees. */
    public String remedy() {
        Regime regime = Jurisdiction.of(subject.residence()).primary();
        return switch (regime) {
            case GDPR -> "eu";
            case UK_GDPR -> "uk";
            case CCPA -> "california";
            default -> regime.name().startsWith("US_") ? "us-state" : "other";
        };
    }

    /** @param word the last part of the key of its text */
    record Event(Instant at, String word) {}
}
