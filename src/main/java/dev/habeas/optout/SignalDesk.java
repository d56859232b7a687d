package dev.habeas.optout;

import dev.habeas.cases.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes signals in batches without anybody waiting for a batch to fill: whoever comes first writes for all who came
 * while the batch before was written. Nobody returns before their signal is committed.
 */
@Component
final class SignalDesk {

    /** A batch is closed once it has as many; the last that came in may take it beyond. */
    private static final int BATCH = 1000;

    private final SignalBatch batch;
    private final Queue<Waiting> queue = new ConcurrentLinkedQueue<>();
    private final ReentrantLock writing = new ReentrantLock();

    SignalDesk(SignalBatch batch) {
        this.batch = batch;
    }

    /**
     * Returns when the signals are kept, all of them; throws what the database threw if none is.
     *
     * @return of how many the opt-out stands
     */
    int accept(List<Signal> signals) {
        Waiting own = new Waiting(signals);
        queue.add(own);
        writing.lock();
        try {
            while (!own.settled) {
                writeNext();
            }
        } finally {
            writing.unlock();
        }
        if (own.fault != null) {
            throw own.fault;
        }
        return own.honored;
    }

    private void writeNext() {
        List<Waiting> next = new ArrayList<>();
        List<Signal> signals = new ArrayList<>();
        for (Waiting each = queue.poll(); each != null; each = signals.size() < BATCH ? queue.poll() : null) {
            next.add(each);
            signals.addAll(each.signals);
        }
        RuntimeException fault = null;
        Set<Identifier> standing = Set.of();
        try {
            standing = batch.write(signals);
        } catch (RuntimeException e) {
            fault = e;
        }
        for (Waiting each : next) {
            each.settle(standing, fault);
        }
    }

    /** Read and changed under the lock only. */
    private static final class Waiting {

        private final List<Signal> signals;
        private @Nullable RuntimeException fault;
        private int honored;
        private boolean settled;

        Waiting(List<Signal> signals) {
            this.signals = signals;
        }

        void settle(Set<Identifier> standing, @Nullable RuntimeException why) {
            honored = (int)
                    signals.stream().filter(each -> each.standsWith(standing)).count();
            fault = why;
            settled = true;
        }
    }
}
