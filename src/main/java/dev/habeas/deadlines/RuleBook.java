package dev.habeas.deadlines;

/** All versions of the rule table. A change of the table makes a new version, which decides new cases only. */
public interface RuleBook {

    /** The version that decides cases which start now. */
    RuleTable current();

    /**
     * The version that decided a running case.
     *
     * @param version what {@link RuleTable#version()} said
     * @throws IllegalArgumentException if there is no such version
     */
    RuleTable version(String version);
}
