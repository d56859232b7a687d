package dev.habeas.cases;

import dev.habeas.deadlines.Topic;
import dev.habeas.jurisdictions.Right;
import java.util.Map;
import java.util.Set;

/** Implemented by the binding class of each right: how a case of that right is set going, and stopped by its requester. */
public interface RightProcess {

    Right right();

    /** The members that the request's {@code details} may have for this right. */
    Set<String> details();

    /** Whether the requester has to be identified first. Source: 11 CCR 7060(b): no verification of an opt-out. */
    default boolean verifiesIdentity() {
        return true;
    }

    /** Which clock runs for a request with these details; a right may have finer ones than its own. */
    default Topic topic(Map<String, String> details) {
        return Topic.of(right());
    }

    /** What a person at work may decide, in the words of {@link Outcome}. */
    default Set<String> decisions() {
        return Set.of("granted", "partly-granted", "refused");
    }

    /** What is wrong with the details, by member and in words that never repeat the value; empty if nothing. */
    default Map<String, String> faults(Map<String, String> details) {
        return Map.of();
    }

    /**
     * Starts the process of a case in the caller's transaction.
     *
     * @param details what was asked in particular; personal data, of which only codes may go into the process
     */
    void start(PrivacyCase opened, CaseClock clock, Map<String, String> details);

    /** Tells the process that the requester withdrew; the caller has made sure that the case is open. */
    void withdraw(PrivacyCase open);
}
