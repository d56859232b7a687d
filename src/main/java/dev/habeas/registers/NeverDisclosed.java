package dev.habeas.registers;

import java.util.List;

/**
 * What is never handed out, only said to be held. Source: 11 CCR 7024(d).
 *
 * @param laws {@code any}, or {@code american} for what a person elsewhere has a right to see
 * @param fields names of fields, without regard to case and separators
 */
public record NeverDisclosed(Text name, Scope laws, List<String> fields) {

    /** Under which laws. */
    public enum Scope {
        ANY,
        AMERICAN
    }
}
