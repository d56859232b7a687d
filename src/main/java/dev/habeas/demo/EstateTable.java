package dev.habeas.demo;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One table of a system. Names come from the catalogue only, never from a request, and may be put into SQL.
 *
 * @param identifiers the columns by which a person is found
 * @param correctable fields of a rectification and the columns they change
 * @param undisclosed columns that are erased with the rest but never shown or exported
 * @param retention the column with the last day a record must be kept, or null if no law asks for it
 */
record EstateTable(
        String name,
        Map<IdentifierType, String> identifiers,
        Map<String, String> correctable,
        Set<String> undisclosed,
        @Nullable String retention) {

    static EstateTable named(String name) {
        return new EstateTable(name, Map.of(), Map.of(), Set.of(), null);
    }

    EstateTable foundBy(IdentifierType type, String column) {
        Map<IdentifierType, String> more = new HashMap<>(identifiers);
        more.put(type, column);
        return new EstateTable(name, Map.copyOf(more), correctable, undisclosed, retention);
    }

    EstateTable correcting(String field, String column) {
        Map<String, String> more = new HashMap<>(correctable);
        more.put(field, column);
        return new EstateTable(name, identifiers, Map.copyOf(more), undisclosed, retention);
    }

    EstateTable neverShowing(String column) {
        Set<String> more = new HashSet<>(undisclosed);
        more.add(column);
        return new EstateTable(name, identifiers, correctable, Set.copyOf(more), retention);
    }

    EstateTable keptUntil(String column) {
        return new EstateTable(name, identifiers, correctable, undisclosed, column);
    }
}
