package dev.habeas.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one system holds about one person.
 *
 * @param subjects the local numbers under which the system knows the person; empty if it does not
 * @param tenant whose records only; null for those of every tenant
 */
record Holding(
        EstateSystem system, List<Long> subjects, @Nullable String tenant) {

    boolean isEmpty() {
        return subjects.isEmpty();
    }

    /** The same without the people of another holding of this system. */
    Holding without(Holding spared) {
        return new Holding(
                system,
                subjects.stream()
                        .filter(each -> !spared.subjects().contains(each))
                        .toList(),
                tenant);
    }
}
