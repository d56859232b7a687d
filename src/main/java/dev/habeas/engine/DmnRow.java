package dev.habeas.engine;

import dev.habeas.deadlines.DeadlineRule;
import dev.habeas.deadlines.DeadlineRule.Outer;
import dev.habeas.deadlines.DeadlineRule.Target;
import dev.habeas.deadlines.PauseRule;
import dev.habeas.deadlines.Term;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;

/** Reads the outputs of one row. Every cell but the optional ones must be filled, else the row is an error. */
final class DmnRow {

    private final DmnDecisionRuleResult row;

    DmnRow(DmnDecisionRuleResult row) {
        this.row = row;
    }

    DeadlineRule rule(String tableVersion) {
        return new DeadlineRule(
                text("ruleId"),
                Term.of(row.<Integer>getEntry("count"), text("unit")),
                choice("roll", "yes", "no"),
                Outer.valueOf(text("outer").toUpperCase(Locale.ROOT).replace('-', '_')),
                optional("internalTarget").map(Target::parse).orElse(null),
                optional("extension").map(Term::parse).orElse(null),
                PauseRule.ofWord(text("pause")),
                choice("handling", "person", "clock"),
                row.containsKey("residentsFrom") ? row.<Integer>getEntry("residentsFrom") : null,
                text("source"),
                LocalDate.parse(text("validFrom")),
                optional("validTo").map(LocalDate::parse).orElse(null),
                LocalDate.parse(text("reviewedOn")),
                tableVersion);
    }

    private boolean choice(String column, String yes, String no) {
        String word = text(column);
        if (!word.equals(yes) && !word.equals(no)) {
            throw new IllegalArgumentException("Column " + column + " is neither " + yes + " nor " + no);
        }
        return word.equals(yes);
    }

    private String text(String column) {
        return optional(column).orElseThrow(() -> new IllegalArgumentException("Column " + column + " is empty"));
    }

    private Optional<String> optional(String column) {
        return row.containsKey(column) ? Optional.ofNullable(row.<String>getEntry(column)) : Optional.empty();
    }
}
