package dev.habeas.deadlines;

import dev.habeas.jurisdictions.Residence;
import dev.habeas.jurisdictions.Right;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything a clock is computed from. The same matter always gives the same deadlines, so whoever keeps it can compute
 * them again after a pause, an extension or a corrected receipt.
 *
 * @param startedAt receipt; for a breach awareness or discovery, see {@link Topic}
 * @param pauses questions to the person, in any order
 * @param extended whether the first period was extended in time
 * @param tableVersion the version of the rule table that decides; {@code null} for the current one
 */
public record Matter(
        Topic topic,
        Residence residence,
        Instant startedAt,
        List<Pause> pauses,
        boolean extended,
        @Nullable String tableVersion) {

    public Matter {
        pauses = List.copyOf(pauses);
    }

    /** A right that was asked for just now, or a matter under the current rules. */
    public static Matter of(Topic topic, Residence residence, Instant startedAt) {
        return new Matter(topic, residence, startedAt, List.of(), false, null);
    }

    /** A right that was asked for. */
    public static Matter of(Right right, Residence residence, Instant receivedAt) {
        return of(Topic.of(right), residence, receivedAt);
    }

    /** The same matter with one more question to the person. */
    public Matter with(Pause pause) {
        List<Pause> all = new ArrayList<>(pauses);
        all.add(pause);
        return new Matter(topic, residence, startedAt, all, extended, tableVersion);
    }

    /** The same matter with exactly these questions to the person. */
    public Matter withPauses(List<Pause> all) {
        return new Matter(topic, residence, startedAt, all, extended, tableVersion);
    }

    /** The same matter with its answer period extended. Says nothing on whether that is lawful. */
    public Matter asExtended() {
        return new Matter(topic, residence, startedAt, pauses, true, tableVersion);
    }

    /** The same matter with a corrected start. */
    public Matter startedAt(Instant corrected) {
        return new Matter(topic, residence, corrected, pauses, extended, tableVersion);
    }

    /** The same matter under the version of the rule table that decided it when it began. */
    public Matter under(String version) {
        return new Matter(topic, residence, startedAt, pauses, extended, version);
    }
}
