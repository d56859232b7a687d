package dev.habeas.processors.connector;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One instruction as it travels: what to do, to whose data, by when. */
public record Submission(
        UUID instructionId, String action, List<Identifier> identifiers, Instant dueBy, Map<String, Object> details) {

    /** One way in which the recipient may know the person, such as {@code email}. */
    public record Identifier(String type, String value) {

        @Override
        public String toString() {
            return "Identifier[" + type + "]";
        }
    }

    @Override
    public String toString() {
        return "Submission[" + instructionId + " " + action + "]";
    }
}
