package dev.habeas.registers;

/**
 * A place where a machine decides about people or prepares it.
 *
 * @param automatic whether it decides without a person. Source: GDPR Art. 22
 * @param logic what it goes by
 * @param effect what follows for the person
 */
public record DecisionPoint(Text name, boolean automatic, Text logic, Text effect) {}
