package dev.habeas.optout;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
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

    private static final int BATCH = 1000;

    private final SignalBatch batch;
    private final Queue<Waiting> queue = new ConcurrentLinkedQueue<>();
    private final ReentrantLock writing = new ReentrantLock();

    SignalDesk(SignalBatch batch) {
        this.batch = batch;
    }

    /** Returns when the signal is kept; throws what the database threw if it is not. */
    void accept(Signal signal) {
        Waiting own = new Waiting(signal);
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
    }

    private void writeNext() {
        List<Waiting> next = new ArrayList<>();
        for (Waiting each = queue.poll(); each != null; each = next.size() < BATCH ? queue.poll() : null) {
            next.add(each);
        }
        RuntimeException fault = null;
        try {
            batch.write(next.stream().map(each -> each.signal).toList());
        } catch (RuntimeException e) {
            fault = e;
        }
        for (Waiting each : next) {
            each.fault = fault;
            each.settled = true;
        }
    }

    /** Read and changed under the lock only. */
    private static final class Waiting {

        private final Signal signal;
        private @Nullable RuntimeException fault;
        private boolean settled;

        Waiting(Signal signal) {
            this.signal = signal;
        }
    }
}
