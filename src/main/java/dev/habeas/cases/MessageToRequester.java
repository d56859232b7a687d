package dev.habeas.cases;

/** The company wrote to the requester of a case. Published synchronously, inside the transaction that keeps the message. */
public record MessageToRequester(CaseId caseId) {}
