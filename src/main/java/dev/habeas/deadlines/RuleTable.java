package dev.habeas.deadlines;

import dev.habeas.jurisdictions.Regime;
import java.time.LocalDate;
import java.util.Optional;

/** One version of the rule table that lawyers read and change. Never changes itself. */
public interface RuleTable {

    /** Which version this is, such as {@code response-deadline:3}; recorded with every deadline. */
    String version();

    /**
     * The one row that applies.
     *
     * @param receivedOn the day of receipt in the zone of the case
     * @return empty if the regime attaches no such event to the topic
     * @throws IllegalStateException if two rows apply, or a row cannot be read
     */
    Optional<DeadlineRule> find(Regime regime, Topic topic, DeadlineEvent event, LocalDate receivedOn);
}
