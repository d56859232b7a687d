package dev.habeas.respond;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that was not done as asked for, such as data that is kept although its erasure was asked for.
 *
 * @param system what is kept and where, in words the person understands, such as "Invoices (billing)"
 * @param ground reason code, such as {@code EU-17-3-b}
 * @param law the particular provision, such as a tax code section; null if the ground says it all
 * @param until last day it is kept; null if the reason has no fixed end
 * @param declined whether the one who holds it was told and did not do it: then we cannot promise what becomes of it
 */
public record Retained(
        String system,
        String ground,
        @Nullable String law,
        @Nullable LocalDate until,
        boolean declined) {}
