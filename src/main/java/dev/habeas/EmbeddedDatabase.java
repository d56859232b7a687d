package dev.habeas;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A PostgreSQL server in a directory of ours. A lock file keeps two applications apart; a server that a killed
 * application left running is stopped before ours starts on the same data.
 */
record EmbeddedDatabase(EmbeddedPostgres server, FileChannel lock) implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** @throws IllegalStateException if another application uses the directory */
    static EmbeddedDatabase start(Path directory) throws IOException {
        Path data = directory.toAbsolutePath().normalize();
        Files.createDirectories(data.getParent());
        FileChannel lock = FileChannel.open(
                data.resolveSibling(data.getFileName() + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock.tryLock() == null) {
            throw new IllegalStateException(
                    "HABEAS-DB-001 Another Habeas uses this data directory; stop it, or set habeas.embedded-database.directory");
        }
        stopLeftover(data.resolve("postmaster.pid"));
        return new EmbeddedDatabase(startServer(data), lock);
    }

    private static EmbeddedPostgres startServer(Path data) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                // The library's defaults are meant for tests: a commit must survive a crash.
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("fsync", "on")
                .setServerConfig("timezone", "UTC")
                .setPGStartupWait(PATIENCE)
                .start();
    }

    private static void stopLeftover(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).trim());
        var leftover = ProcessHandle.of(pid)
                .filter(process -> process.info().command().orElse("").contains("postgres"));
        if (leftover.isPresent()) {
            leftover.get().destroy();
            await(leftover.get());
        }
    }

    private static void await(ProcessHandle process) {
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("HABEAS-DB-002 The database of a former run does not stop", e);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        lock.close();
    }
}
