package dev.habeas.notices;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Runs the sender in a thread of its own: at once after a letter was committed, and at every poll as a safety net. */
@Component
class SenderLoop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SenderLoop.class);
    private static final long PATIENCE_MILLIS = 5_000;

    private final NoticeSender sender;
    private final long pollMillis;
    private final BlockingQueue<NoticeQueued> wakes = new ArrayBlockingQueue<>(1);
    private volatile @Nullable Thread thread;

    SenderLoop(NoticeSender sender, NoticeProperties properties) {
        this.sender = sender;
        this.pollMillis = properties.pollDelay().toMillis();
    }

    /** One pending wake is enough: the sender goes on until nothing is due. */
    @TransactionalEventListener
    void wake(NoticeQueued queued) {
        wakes.offer(queued);
    }

    @Override
    public synchronized void start() {
        if (thread == null) {
            Thread started = new Thread(this::run, "notice-sender");
            thread = started;
            started.start();
        }
    }

    @Override
    public synchronized void stop() {
        Thread stopping = thread;
        thread = null;
        if (stopping != null) {
            stopping.interrupt();
            try {
                stopping.join(PATIENCE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        while (thread == Thread.currentThread()) {
            try {
                wakes.poll(pollMillis, TimeUnit.MILLISECONDS);
                sender.sendDue();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                // The database may be away; the next poll tries again.
                LOG.error(
                        "HABEAS-NOT-003 Outbox not reachable: {}", e.getClass().getName());
            }
        }
    }
}
