package dev.habeas.casework;

import dev.habeas.cases.Cases;
import dev.habeas.cases.MessageFromRequester;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Puts what a requester writes before a person, in the transaction that keeps it: a message is never only stored. */
@Component
class MessageReading {

    /** House rule: a message may be a request with a clock of its own, so it is not left lying. */
    private static final Duration WITHIN = Duration.ofDays(2);

    private final Cases cases;
    private final RequesterMessageProcess process;
    private final Clock clock;

    MessageReading(Cases cases, RequesterMessageProcess process, Clock clock) {
        this.cases = cases;
        this.process = process;
        this.clock = clock;
    }

    @EventListener
    void onMessage(MessageFromRequester message) {
        process.start(cases.get(message.caseId()), clock.instant(), WITHIN);
    }
}
