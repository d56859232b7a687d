package dev.habeas.cases;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Notes down what the vault announces, and that it does so inside the transaction of the read. */
final class Reads {

    final List<VaultRead> seen = new CopyOnWriteArrayList<>();

    @EventListener
    void on(VaultRead read) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new AssertionError("announced outside a transaction");
        }
        seen.add(read);
    }
}
