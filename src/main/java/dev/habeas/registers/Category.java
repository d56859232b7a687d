package dev.habeas.registers;

/**
 * A kind of personal data.
 *
 * @param california the category of the California Civil Code that it belongs to
 */
public record Category(Text name, Text california) {}
