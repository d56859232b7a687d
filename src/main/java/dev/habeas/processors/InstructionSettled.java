package dev.habeas.processors;

/** A recipient's part is over: published inside the transaction of the receipt, once or more often. */
public record InstructionSettled(Instruction instruction) {}
