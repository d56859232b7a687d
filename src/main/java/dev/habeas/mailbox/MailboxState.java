package dev.habeas.mailbox;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether this node gets at the mailbox, so that people at work see when mail has stopped coming in. */
@Component
class MailboxState {

    private final boolean on;
    private final Clock clock;
    private volatile @Nullable Instant failingSince;

    MailboxState(MailboxProperties settings, Clock clock) {
        this.on = settings.host() != null && !settings.host().isBlank();
        this.clock = clock;
    }

    void worked() {
        failingSince = null;
    }

    synchronized void failed() {
        if (failingSince == null) {
            failingSince = clock.instant();
        }
    }

    /** Whether a mailbox is configured. */
    boolean isOn() {
        return on;
    }

    /** Null while it works, or none is configured. */
    @Nullable
    Instant failingSince() {
        return failingSince;
    }
}
