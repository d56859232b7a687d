package dev.habeas.cases;

import java.util.Optional;

/**
 * How a case is set going that a platform customer has to answer because the company holds the data as its processor:
 * whatever the right, the request is passed on.
 */
public interface RoutedProcess {

    /**
     * The customer that the caller named.
     *
     * @param named as it came in; not trusted
     * @return its key in the register; empty if the register does not have it
     */
    Optional<String> customer(String named);

    /** Starts the process of a case in the caller's transaction. */
    void start(PrivacyCase opened, CaseClock clock);
}
