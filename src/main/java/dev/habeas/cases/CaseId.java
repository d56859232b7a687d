package dev.habeas.cases;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/**
 * Identity of one case: one right of one person under one regime. Random, says nothing about the person, and is the
 * only reference to a case that the process engine knows.
 */
public record CaseId(@JsonValue UUID value) {

    public static CaseId random() {
        return new CaseId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException if the text is not a UUID; the message does not repeat the text */
    public static CaseId of(String text) {
        try {
            return new CaseId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("Not a case id");
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
