package dev.habeas.cases;

/** The personal data of a case was destroyed. Published synchronously, inside the transaction, so that others delete theirs with it. */
public record CaseShredded(CaseId caseId) {}
