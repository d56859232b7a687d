package dev.habeas.mailbox;

import jakarta.mail.MessagingException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks into the mailbox again and again, in a thread of its own: a server that is slow holds up nothing else. */
@Component
@ConditionalOnProperty("habeas.mailbox.host")
class MailboxLoop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(MailboxLoop.class);
    private static final long PATIENCE_SECONDS = 5;

    private final MailPickUp pickUp;
    private final MailboxState state;
    private final long pollMillis;
    private @Nullable ScheduledExecutorService executor;

    MailboxLoop(MailPickUp pickUp, MailboxState state, MailboxProperties settings) {
        this.pickUp = pickUp;
        this.state = state;
        this.pollMillis = settings.poll().toMillis();
    }

    @Override
    public synchronized void start() {
        if (!state.isOn()) {
            return;
        }
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "mailbox");
            thread.setDaemon(true);
            return thread;
        });
        started.scheduleWithFixedDelay(this::look, 0, pollMillis, TimeUnit.MILLISECONDS);
        executor = started;
    }

    private void look() {
        try {
            pickUp.once();
            state.worked();
        } catch (MessagingException | RuntimeException e) {
            state.failed();
            // The message of e may name the user.
            LOG.error(
                    "HABEAS-MBX-004 The mailbox cannot be read, tried again at the next poll: {}",
                    e.getClass().getName());
        }
    }

    @Override
    public synchronized void stop() {
        ScheduledExecutorService stopping = executor;
        executor = null;
        if (stopping != null) {
            stopping.shutdownNow();
            try {
                stopping.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return executor != null;
    }
}
