package dev.habeas.processors;

import dev.habeas.cases.Identifier;
import java.util.List;
import java.util.Map;

/** Implemented where legal holds are kept: whom a recipient spares when it is told which rows go, and not whose. */
public interface SparesPeople {

    /** Everybody whose rows there are held, by all their identifiers; each reading leaves evidence. */
    List<Identifier> at(String processor);

    /** Whether somebody is held there who cannot be named, so that nothing may be told to erase but by name. */
    boolean cannotBeNamed(String processor);

    /** The member {@code except} of a selector. */
    default List<Map<String, String>> exceptAt(String processor) {
        return at(processor).stream()
                .map(each -> Map.of("type", each.type().word(), "value", each.value()))
                .toList();
    }
}
