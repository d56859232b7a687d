package dev.habeas.security;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.EnvironmentAware;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * Refuses to start in profile {@code prod} with anything that belongs to a demo, and names everything that is wrong at
 * once. What can only be seen in the database is looked at later, by {@link DemoLeftovers}.
 */
@Component
@Profile("prod")
class ProductionChecks implements BeanFactoryPostProcessor, EnvironmentAware {

    private Optional<Environment> environment = Optional.empty();

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = Optional.of(environment);
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory factory) {
        List<String> findings = findings(environment.orElseThrow());
        if (!findings.isEmpty()) {
            throw new IllegalStateException("Not fit for production:\n  " + String.join("\n  ", findings));
        }
    }

    static List<String> findings(Environment environment) {
        List<String> findings = new ArrayList<>();
        if (environment.acceptsProfiles(Profiles.of("demo"))) {
            findings.add("HABEAS-SEC-001 Profiles prod and demo exclude each other");
        }
        if (environment.getProperty("spring.datasource.url", "").isBlank()) {
            findings.add("HABEAS-SEC-002 Set spring.datasource.url: the embedded database is not for production");
        }
        keyset(environment).ifPresent(findings::add);
        if (environment.getProperty("habeas.vault.create-keyset", Boolean.class, true)) {
            findings.add(
                    "HABEAS-SEC-004 Set habeas.vault.create-keyset=false: a keyset made by chance loses all cases");
        }
        if (environment.getProperty("habeas.portal.base-url", "").isBlank()) {
            findings.add("HABEAS-SEC-013 Set habeas.portal.base-url: links in mails would lead nowhere");
        }
        if (environment.getProperty("habeas.mailbox.security", "").equalsIgnoreCase("none")) {
            findings.add(
                    "HABEAS-SEC-014 Set habeas.mailbox.security to tls or starttls: mails and password are read along");
        }
        bootstrapAdmin(environment).ifPresent(findings::add);
        return findings;
    }

    private static Optional<String> keyset(Environment environment) {
        String file = environment.getProperty("habeas.vault.keyset-file", "");
        return !file.isBlank() && Files.isReadable(Path.of(file))
                ? Optional.empty()
                : Optional.of("HABEAS-SEC-003 Set habeas.vault.keyset-file to a readable key-encryption keyset");
    }

    private static Optional<String> bootstrapAdmin(Environment environment) {
        var settings = Binder.get(environment).bind("habeas.security", SecurityProperties.class);
        return settings.isBound() && settings.get().bootstrapAdmin() != null
                ? finding(settings.get().bootstrapAdmin())
                : Optional.empty();
    }

    private static Optional<String> finding(SecurityProperties.BootstrapAdmin admin) {
        Optional<String> secret = admin.secret();
        if (secret.isEmpty()) {
            return Optional.of("HABEAS-SEC-005 Give the first administrator a password file");
        }
        return PasswordRules.refuses(secret.get(), admin.user(), false)
                ? Optional.of("HABEAS-SEC-006 The first administrator has a demo, default or weak password")
                : Optional.empty();
    }
}
