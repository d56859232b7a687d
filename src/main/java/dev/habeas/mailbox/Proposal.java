package dev.habeas.mailbox;

import dev.habeas.cases.CaseId;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A mail that may be a request, without anything that it says.
 *
 * @param id under which the vault keeps what it says
 * @param receivedAt when the server of the mailbox got it
 * @param whole false if some of the text is missing here
 * @param reason why it was dismissed; null if it was not
 * @param settledBy id of the staff user; null while it waits
 * @param destroyed whether what it said is gone
 * @param opened the case that was opened from it; null if none was
 */
record Proposal(
        CaseId id,
        Instant receivedAt,
        String origin,
        int attachments,
        boolean whole,
        boolean answered,
        State state,
        @Nullable String reason,
        @Nullable String settledBy,
        @Nullable Instant settledAt,
        boolean destroyed,
        @Nullable CaseId opened) {

    /** What became of it. */
    enum State {
        WAITING,
        OPENED,
        DISMISSED;

        static State ofWord(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether a case can still be opened from it: also from what was dismissed by mistake. */
    public boolean mayOpen() {
        return state != State.OPENED && !destroyed;
    }

    public boolean waits() {
        return state == State.WAITING;
    }
}
