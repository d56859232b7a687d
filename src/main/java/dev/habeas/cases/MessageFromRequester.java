package dev.habeas.cases;

/** The requester of a case wrote to the company. Published synchronously, inside the transaction that keeps the message. */
public record MessageFromRequester(CaseId caseId) {}
