package dev.habeas.evidence;

import dev.habeas.cases.VaultRead;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Puts every look into the vault on record, in the transaction of the look: without the entry there is no data. */
@Component
final class VaultReadListener {

    private final Evidence evidence;

    VaultReadListener(Evidence evidence) {
        this.evidence = evidence;
    }

    @EventListener
    void on(VaultRead read) {
        Map<String, String> facts = Map.of(
                "purpose", read.reader().purpose(),
                "fields", String.valueOf(read.fields().size()));
        evidence.append(read.caseId(), "vault-read", read.reader().actor(), facts);
    }
}
