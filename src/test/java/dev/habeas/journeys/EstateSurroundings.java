package dev.habeas.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The demo as it comes, but for a directory of its own, a port that is free, mail by SMTP and a quick pace. */
final class EstateSurroundings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final MailRoom MAIL = new MailRoom();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("surroundings", settings()));
    }

    private static Map<String, Object> settings() {
        Map<String, Object> settings = new LinkedHashMap<>();
        Path directory = directory();
        settings.put(
                "habeas.embedded-database.directory",
                directory.resolve("postgres").toString());
        settings.put("habeas.vault.keyset-file", directory.resolve("vault.json").toString());
        settings.put(
                "habeas.evidence.signing-key-file",
                directory.resolve("evidence.pem").toString());
        // The systems of the estate are registered under the port of the application.
        settings.put("server.port", freePort());
        settings.put("spring.mail.host", "localhost");
        settings.put("spring.mail.port", MAIL.port());
        settings.put("habeas.portal.posts-per-address", 300);
        settings.put("habeas.portal.unhurried-posts", 300);
        Pace.quicken(settings);
        return settings;
    }

    private static Path directory() {
        try {
            return Files.createTempDirectory("habeas-estate");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
