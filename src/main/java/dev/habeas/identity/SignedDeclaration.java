package dev.habeas.identity;

import dev.habeas.cases.CaseId;
import java.time.Instant;

/**
 * That there is a declaration, without what it says.
 *
 * @param id names its key
 * @param onPaper whether it came on paper; otherwise it was signed on the page of the request
 * @param signedAt when it was signed there, or when it was taken down
 */
public record SignedDeclaration(CaseId id, boolean onPaper, Instant signedAt) {}
