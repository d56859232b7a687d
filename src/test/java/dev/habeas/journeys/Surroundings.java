package dev.habeas.journeys;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What stands around the application: its database, its recipients, its mail server; and the settings that name them. */
final class Surroundings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final Recipients RECIPIENTS = new Recipients();
    static final MailRoom MAIL = new MailRoom();
    static final PrivacyMailbox MAILBOX = new PrivacyMailbox();

    /** A data directory left behind by an earlier run is nobody's; the server ends with this JVM. */
    private static final EmbeddedPostgres DATABASE = database();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("surroundings", settings()));
    }

    private static Map<String, Object> settings() {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("spring.datasource.url", DATABASE.getJdbcUrl("postgres", "postgres"));
        settings.put("spring.datasource.username", "postgres");
        settings.put("spring.mail.host", "localhost");
        settings.put("spring.mail.port", MAIL.port());
        Path keys = keys();
        settings.put("habeas.vault.keyset-file", keys.resolve("vault.json"));
        settings.put("habeas.evidence.signing-key-file", keys.resolve("evidence-signing.pem"));
        settings.put("habeas.security.bootstrap-admin.user", People.ADMIN);
        settings.put("habeas.security.bootstrap-admin.password", People.PASSWORD);
        settings.put("habeas.connectors.webhook.allow-private-addresses", true);
        settings.put("habeas.opt-out.account-token-key", Browsers.TOKEN_KEY);
        settings.put("habeas.processors.retry-schedule", "1m,5m,30m");
        OpenDsrKeys.make(keys, settings);
        SignedTokenIT.register(keys, settings);
        // All tests come from one address; those of the bound go beyond it.
        settings.put("habeas.portal.posts-per-address", 300);
        settings.put("habeas.portal.unhurried-posts", 295);
        // All tests ask as one program.
        settings.put("habeas.intake.requests-per-client", 100_000);
        settings.put("habeas.registers.location", registers().toUri());
        RECIPIENTS.register(settings);
        MAILBOX.register(settings);
        settings.put("habeas.registered-agents.register.the-agency.name", "The Agency");
        settings.put("habeas.registered-agents.register.the-agency.domains", AuthorityIT.AGENCY);
        settings.put("habeas.identity.document-sweep", "PT0.5S");
        settings.put("habeas.identity.posts-per-minute", 10_000);
        settings.put(
                "habeas.identity.relying-parties", SignedInIT.RELYING_PARTY + "," + ChangedMailboxIT.RELYING_PARTY);
        Pace.quicken(settings);
        return settings;
    }

    private static EmbeddedPostgres database() {
        try {
            return EmbeddedPostgres.builder().start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The registers as shipped, which know the newsletter too: people gave it their address, on consent. */
    private static Path registers() {
        try {
            Path folder = Files.createTempDirectory("habeas-registers");
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:registers/*.yaml")) {
                Files.write(folder.resolve(String.valueOf(file.getFilename())), file.getContentAsByteArray());
            }
            Files.writeString(folder.resolve("systems.yaml"), """
                  newsletter:
                    purposes: [newsletter]
                    categories: [identification, mailings]
                    sources: [person]
                    retention: until-withdrawn
                    recipients: [hosting]
                    decisions: []
                    providedByPerson: true
                """, StandardOpenOption.APPEND);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path keys() {
        try {
            return Files.createTempDirectory("habeas-keys");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
