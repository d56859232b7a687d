package dev.habeas.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** One application in demo mode for all tests that only look at it; it ends with the JVM of the tests. */
public final class SharedApplication {

    private static PackagedApplication running;

    private SharedApplication() {}

    public static synchronized PackagedApplication get() {
        if (running == null) {
            try {
                running = PackagedApplication.start(Files.createTempDirectory("habeas-packaged"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Runtime.getRuntime().addShutdownHook(new Thread(running::close));
        }
        return running;
    }
}
