package dev.habeas.registers;

import org.jspecify.annotations.Nullable;

/**
 * Something that is set or read on people's devices: a cookie, a beacon. Source: Directive 2002/58/EC Art. 5(3).
 *
 * @param lifetime how long it stays there, in words
 * @param purpose key of a purpose
 * @param system key of the system that keeps what comes of it
 * @param recipient key of the recipient who sets it; null if we do
 */
public record Tracker(
        Text name,
        Text lifetime,
        String purpose,
        String system,
        @Nullable String recipient) {}
