package dev.habeas.cases;

import java.time.Instant;
import java.util.Optional;

/** Implemented where the backups are registered: how long copies of what a case erased may live on. */
public interface BackupExpiry {

    /** When the last backup expires that may still hold data erased in the case; empty if there is none. */
    Optional<Instant> lastOf(CaseId subject);

    /**
     * Keeps an answered case open and isolated until then, and closes it by itself. One that waits already waits longer; one
     * that is closed long since stays closed, and its evidence says until when it is isolated.
     *
     * @param until what {@link #lastOf} said
     */
    void isolate(PrivacyCase subject, Instant until);
}
