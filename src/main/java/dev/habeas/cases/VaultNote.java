package dev.habeas.cases;

import java.time.Instant;

/**
 * A free-text note that a member of staff put on a case.
 *
 * @param writtenAt to the microsecond
 * @param author id of the staff user
 * @param byForm whether a form took it down, so that it was not written to be read by the requester
 */
public record VaultNote(Instant writtenAt, String author, PersonalText text, boolean byForm) {}
