package dev.habeas.cases;

import dev.habeas.jurisdictions.Right;
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

    /** Starts the process of a case in the caller's transaction. */
    void start(PrivacyCase opened, CaseClock clock);

    /** Tells the process that the requester withdrew; the caller has made sure that the case is open. */
    void withdraw(PrivacyCase open);
}
