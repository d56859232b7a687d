package dev.habeas.processors;

import dev.habeas.cases.PrivacyCase;
import dev.habeas.jurisdictions.Right;
import java.util.List;

/** Implemented by each right that touches data: who is told what in a case, one entry per recipient. */
public interface PlansInstructions {

    Right right();

    List<Planned> plan(PrivacyCase subject);
}
