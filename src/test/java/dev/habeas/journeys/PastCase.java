package dev.habeas.journeys;

import dev.habeas.cases.CaseId;
import java.time.Instant;

/** A case that was closed some time ago. */
record PastCase(CaseId id, String regime, Instant closedAt) {}
