package dev.habeas.notices;

import dev.habeas.cases.CaseId;

/** A letter of a case on its way to exactly one person. */
public record Notice(CaseId caseId, MailAddress to, Letter letter) {}
