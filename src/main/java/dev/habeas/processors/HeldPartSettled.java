package dev.habeas.processors;

import dev.habeas.cases.CaseId;
import java.time.Instant;

/**
 * What had been kept back in a case was carried out later: published inside the transaction that records it.
 *
 * @param complete whether every recipient did its part; false if a refusal was accepted
 * @param warnAt when it is half over, for who has to be told of it
 * @param respondBy when whoever has to be told of it should know
 */
public record HeldPartSettled(CaseId caseId, boolean complete, Instant warnAt, Instant respondBy) {}
