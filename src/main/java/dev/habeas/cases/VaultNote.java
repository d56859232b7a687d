package dev.habeas.cases;

import java.time.Instant;

/**
 * A free-text note that a member of staff put on a case.
 *
 * @param writtenAt to the microsecond
 * @param author id of the staff user
 */
public record VaultNote(Instant writtenAt, String author, PersonalText text) {}
