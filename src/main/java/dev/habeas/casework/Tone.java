package dev.habeas.casework;

import dev.habeas.cases.CaseDeadline;
import dev.habeas.cases.CaseStatus;
import dev.habeas.deadlines.DeadlineEvent;
import dev.habeas.processors.InstructionState;
import java.util.Locale;

/** How alarming a state is; the colour never stands without its text. */
enum Tone {
    GOOD,
    BUSY,
    SOON,
    BAD,
    QUIET;

    private static final int SOON_DAYS = 7;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Tone of(CaseStatus status) {
        return switch (status) {
            case COMPLETED -> GOOD;
            case REFUSED, WITHDRAWN, ROUTED_TO_CUSTOMER -> QUIET;
            default -> BUSY;
        };
    }

    static Tone of(InstructionState state) {
        return switch (state) {
            case DONE, NOT_FOUND -> GOOD;
            case FAILED, REFUSED -> BAD;
            case SENT, ACCEPTED -> BUSY;
            case PENDING, MANUAL -> QUIET;
        };
    }

    /** Of a deadline: a last moment that has passed is no breach of duty. */
    static Tone of(CaseDeadline deadline, Words words) {
        return switch (deadline.state()) {
            case MET -> GOOD;
            case MISSED -> BAD;
            case PAUSED, SUPERSEDED -> QUIET;
            case RUNNING -> isDuty(deadline) ? ofDue(words.daysTo(deadline.dueAt()), isPast(deadline, words)) : QUIET;
        };
    }

    static Tone ofDue(long days, boolean past) {
        if (past) {
            return BAD;
        }
        return days <= SOON_DAYS ? SOON : BUSY;
    }

    private static boolean isPast(CaseDeadline deadline, Words words) {
        return deadline.dueAt().isBefore(words.now());
    }

    private static boolean isDuty(CaseDeadline deadline) {
        return DeadlineEvent.ofWord(deadline.event())
                .filter(event -> event.kind() == DeadlineEvent.Kind.DUTY)
                .isPresent();
    }
}
