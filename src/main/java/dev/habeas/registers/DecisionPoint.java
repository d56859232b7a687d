package dev.habeas.registers;

/**
 * A place where a machine decides about people or prepares it.
 *
 * @param automatic whether it decides without a person. Source: GDPR Art. 22
 * @param significant whether much depends on it: money, housing, education, work or health. Source: 11 CCR 7001(ddd)
 * @param logic what it goes by
 * @param effect what follows for the person
 */
public record DecisionPoint(Text name, boolean automatic, boolean significant, Text logic, Text effect) {}
