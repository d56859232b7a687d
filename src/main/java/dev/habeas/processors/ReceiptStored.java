package dev.habeas.processors;

import java.util.UUID;

/** A receipt came by itself and is kept; the process still has to be told. */
record ReceiptStored(UUID instructionId) {}
