package dev.habeas.registers;

/**
 * What data is used for.
 *
 * @param basis key of its legal basis
 */
public record Purpose(Text name, String basis) {}
