package dev.habeas.deadlines;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What has to happen, or may happen, by a computed instant. */
public enum DeadlineEvent {
    ACKNOWLEDGE(Kind.DUTY),
    /** What may be a child's data is out of use everywhere. */
    FREEZE(Kind.DUTY),
    COMPLY(Kind.DUTY),
    RESPOND(Kind.DUTY),
    EXTENSION_NOTICE(Kind.LAST_MOMENT),
    REFUSAL_NOTICE(Kind.LAST_MOMENT),
    EARLIEST_REPROMPT(Kind.FIRST_MOMENT),
    COMPLAINT_ACK(Kind.DUTY),
    APPEAL_RESPOND(Kind.DUTY),
    NEXT_ACCESS(Kind.DUTY),
    NOTIFY_AUTHORITY(Kind.DUTY),
    NOTIFY_AUTHORITY_SUPPLEMENT(Kind.DUTY),
    NOTIFY_INDIVIDUALS(Kind.DUTY),
    NOTIFY_AG(Kind.DUTY),
    NOTIFY_CONTROLLER(Kind.DUTY);

    /** What it means that the instant has passed. */
    public enum Kind {
        /** Something that must be done by then; afterwards it is late. */
        DUTY,
        /** Something that may be done until then; afterwards it is no longer possible, which is no breach of duty. */
        LAST_MOMENT,
        /** Something that may be done only from then on. */
        FIRST_MOMENT
    }

    private final Kind kind;

    DeadlineEvent(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** Whether the person gets the answer by then; what may be extended is this alone. */
    public boolean isAnswer() {
        return this == RESPOND || this == APPEAL_RESPOND;
    }

    /** The word used outside and in the rule table, such as {@code notify-authority}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The event of this word; empty if there is none. */
    public static Optional<DeadlineEvent> ofWord(String word) {
        return Arrays.stream(values())
                .filter(event -> event.word().equals(word))
                .findFirst();
    }
}
