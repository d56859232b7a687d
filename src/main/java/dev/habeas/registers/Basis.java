package dev.habeas.registers;

/**
 * What makes a purpose lawful.
 *
 * @param provision as a letter cites it
 * @param portable whether what is processed on it can be taken elsewhere. Source: GDPR Art. 20(1)(a)
 */
public record Basis(Text name, Text provision, boolean portable) {}
