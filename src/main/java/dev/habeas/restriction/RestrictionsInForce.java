package dev.habeas.restriction;

import dev.habeas.cases.CaseId;

/** Whether anybody restricts data because of a case. */
interface RestrictionsInForce {

    /** False also if everybody who was asked holds nothing, or refused. */
    boolean of(CaseId subject);
}
