package dev.habeas.demo;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Holds the requests of a hanging system, but not the shutdown of the application. */
@Component
@Profile("demo")
final class HeldRequests implements DisposableBean {

    private final CountDownLatch shutdown = new CountDownLatch(1);
    private final DemoProperties properties;

    HeldRequests(DemoProperties properties) {
        this.properties = properties;
    }

    /** Waits for the configured time. @return whether the wait was cut short because the application stops */
    boolean hold() {
        try {
            return shutdown.await(properties.hold().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @Override
    public void destroy() {
        shutdown.countDown();
    }
}
