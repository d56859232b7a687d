package dev.habeas.instruction;

import dev.habeas.notices.NoticeFailed;
import dev.habeas.notices.NoticeSent;
import dev.habeas.respond.CustomerLetters;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the process that waits what became of the mail to a customer. Same transaction as the outbox's record. */
@Component
class CustomerMail {

    private final NotifyCustomerProcess process;

    CustomerMail(NotifyCustomerProcess process) {
        this.process = process;
    }

    @EventListener
    void onSent(NoticeSent sent) {
        if (CustomerLetters.isToCustomer(sent.kind())) {
            process.reached(sent.caseId());
        }
    }

    @EventListener
    void onFailed(NoticeFailed failed) {
        if (CustomerLetters.isToCustomer(failed.kind())) {
            process.missed(failed.caseId());
        }
    }
}
