package dev.habeas.identity;

import dev.habeas.cases.CaseId;

/** A link or code was used, with whatever answer. Published inside the transaction that uses it up. */
public record CodeRedeemed(CaseId caseId, CodePurpose purpose) {}
