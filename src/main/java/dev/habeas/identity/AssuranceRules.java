package dev.habeas.identity;

import dev.habeas.engine.DecisionTables;
import org.springframework.stereotype.Component;

/** The table {@code processes/identity/identity-assurance.dmn}: as much proof as law and harm ask for, never more. */
@Component
class AssuranceRules {

    static final String DECISION = "identity-assurance";

    private final DecisionTables tables;

    AssuranceRules(DecisionTables tables) {
        this.tables = tables;
    }

    /** @throws IllegalStateException if not exactly one row answers */
    Assurance of(AssuranceQuestion question) {
        return Assurance.of(tables.newest(DECISION).decide(question.words()));
    }
}
