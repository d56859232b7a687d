package dev.habeas.processors;

import java.time.LocalDate;

/**
 * All that one recipient holds about a person, kept although its erasure was asked for. Source: GDPR Art. 17(3), CCPA
 * 1798.105(d).
 *
 * @param ground code of a ground that keeps items
 * @param until last day on which it is kept, by UTC
 */
public record KeptItem(String processor, String ground, LocalDate until) {

    /** What the recipient is told instead of erasing. */
    public Planned planned() {
        return new Planned(processor, Action.RESTRICT, ground, until, true);
    }
}
