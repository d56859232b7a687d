package dev.habeas.respond;

/**
 * A ground in words.
 *
 * @param reason a full sentence for the person
 * @param law where it is written
 */
record Reason(String reason, String law) {}
