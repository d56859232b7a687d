package dev.habeas.cases;

import java.time.Instant;

/**
 * A message between the requester of a case and the company.
 *
 * @param fromRequester whether the requester wrote it; else the company did
 */
public record CaseMessage(Instant writtenAt, boolean fromRequester, PersonalText text) {}
