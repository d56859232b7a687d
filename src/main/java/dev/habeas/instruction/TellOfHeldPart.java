package dev.habeas.instruction;

import dev.habeas.cases.Cases;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.jurisdictions.Role;
import dev.habeas.processors.HeldPartSettled;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Sends a customer the result once more when what a legal hold had kept back is carried out at last: it was told that a part
 * was not. Whoever was not told anything yet hears it with the result. In the transaction of the record. Source: GDPR Art. 28(3)(a) and (h).
 */
@Component
class TellOfHeldPart {

    private final Cases cases;
    private final InstructionRecords records;
    private final NotifyCustomerProcess process;

    TellOfHeldPart(Cases cases, InstructionRecords records, NotifyCustomerProcess process) {
        this.cases = cases;
        this.records = records;
        this.process = process;
    }

    @EventListener
    void onSettled(HeldPartSettled settled) {
        PrivacyCase subject = cases.get(settled.caseId());
        boolean told = subject.role() == Role.PROCESSOR && subject.status().isAnswered();
        if (told && records.find(subject.id()).isPresent()) {
            process.start(subject, settled.complete() ? "released" : "result", settled.warnAt(), settled.respondBy());
        }
    }
}
