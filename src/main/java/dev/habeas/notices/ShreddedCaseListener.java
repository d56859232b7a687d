package dev.habeas.notices;

import dev.habeas.cases.CaseShredded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Removes the mail of a case together with its personal data. */
@Component
final class ShreddedCaseListener {

    private final Outbox outbox;

    ShreddedCaseListener(Outbox outbox) {
        this.outbox = outbox;
    }

    @EventListener
    void onShredded(CaseShredded shredded) {
        outbox.deleteOf(shredded.caseId());
    }
}
