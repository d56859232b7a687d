package dev.habeas.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/**
 * The packaged application, started as a user would start it: {@code java -jar} in an empty directory, which then holds
 * its data and its log. It can be stopped, killed and started again on the same data.
 */
public final class PackagedApplication implements Site, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Path directory;
    private final List<String> arguments;
    private int port;
    private Process process;

    private PackagedApplication(Path directory, List<String> arguments) {
        this.directory = directory;
        this.arguments = arguments;
    }

    /** Starts and waits until the application is ready. */
    public static PackagedApplication start(Path directory, String... arguments) {
        PackagedApplication application = new PackagedApplication(directory, List.of(arguments));
        application.start();
        return application;
    }

    /** Starts an application that must refuse to run, and waits for its end. @return its log */
    public static String refusal(Path directory, String... arguments) throws InterruptedException {
        PackagedApplication application = new PackagedApplication(directory, List.of(arguments));
        application.launch();
        if (!application.process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            application.kill();
            throw new AssertionError("The application runs, although it should refuse to");
        }
        return application.log();
    }

    public void start() {
        launch();
        Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(500)).until(this::isReadyOrDead);
        if (!process.isAlive()) {
            throw new AssertionError("The application ended:\n" + log());
        }
    }

    private void launch() {
        port = freePort();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.timezone=UTC",
                "-jar",
                Path.of(System.getProperty("habeas.jar", "target/habeas.jar"))
                        .toAbsolutePath()
                        .toString(),
                "--server.port=" + port));
        command.addAll(arguments);
        try {
            process = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile().toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks the application to end and waits until it has. */
    public void stop() {
        process.destroy();
        awaitEnd();
    }

    /** Ends the application without asking, as a power cut would; its database server may live on. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    private void awaitEnd() {
        Awaitility.await().atMost(PATIENCE).until(() -> !process.isAlive());
    }

    @Override
    public URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    public Path directory() {
        return directory;
    }

    @Override
    public HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A connection to the embedded database, past the application. */
    public Connection database() {
        try {
            String port = Files.readAllLines(directory.resolve("data/postgres/postmaster.pid"))
                    .get(3)
                    .strip();
            return DriverManager.getConnection(
                    "jdbc:postgresql://localhost:" + port + "/postgres?currentSchema=engine,habeas", "postgres", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Everything the application has printed since its first start in this directory. */
    public String log() {
        try {
            return Files.readString(logFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path logFile() {
        return directory.resolve("application.log");
    }

    private boolean isReadyOrDead() {
        if (!process.isAlive()) {
            return true;
        }
        try {
            HttpRequest request = HttpRequest.newBuilder(uri("/actuator/health/readiness"))
                    .timeout(Duration.ofSeconds(20))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        stop();
    }
}
