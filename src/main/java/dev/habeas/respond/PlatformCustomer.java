package dev.habeas.respond;

import java.util.Locale;

/**
 * A company for which this one holds data as its processor.
 *
 * @param name as people know it
 * @param contact mailbox of those who answer privacy requests there
 * @param language in which it is written to
 */
public record PlatformCustomer(String name, String contact, Locale language) {}
