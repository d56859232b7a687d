package dev.habeas.demo;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a system answers to an instruction, at once or later as a receipt.
 *
 * @param count records done; records kept if refused for a retention duty; null if it says nothing
 * @param reason why it was refused, a stable code; null otherwise
 * @param data the exported records, or facts about what was kept; null if none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Answer(
        State state,
        @Nullable Integer count,
        @Nullable String reason,
        @Nullable Map<String, Object> data) {

    enum State {
        DONE,
        NOT_FOUND,
        REFUSED,
        ACCEPTED;

        @JsonValue
        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static Answer done(int count) {
        return new Answer(State.DONE, count, null, null);
    }

    static Answer notFound() {
        return new Answer(State.NOT_FOUND, 0, null, null);
    }

    static Answer refused(String reason) {
        return new Answer(State.REFUSED, null, reason, null);
    }

    /** The work is taken on; a receipt will follow. */
    static Answer accepted() {
        return new Answer(State.ACCEPTED, null, null, null);
    }

    @Override
    public String toString() {
        return "Answer[" + state.word() + "]";
    }
}
