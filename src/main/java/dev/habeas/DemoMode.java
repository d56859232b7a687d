package dev.habeas;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;

/**
 * With no database configured and no {@code prod} profile, switches the demo profile on. Whether a database is configured
 * is known only after the configuration was read, so the demo's own files are added here, just above the defaults.
 */
public final class DemoMode implements EnvironmentPostProcessor {

    private static final String DEMO = "demo";
    private static final List<String> FILES = List.of("application-demo.yaml", "demo/estate.yaml");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!environment.containsProperty("spring.datasource.url")
                && !environment.acceptsProfiles(Profiles.of("prod"))
                && !environment.acceptsProfiles(Profiles.of(DEMO))) {
            environment.addActiveProfile(DEMO);
            FILES.forEach(file -> add(environment, file));
        }
    }

    private static void add(ConfigurableEnvironment environment, String file) {
        try {
            for (PropertySource<?> source : new YamlPropertySourceLoader().load(file, new ClassPathResource(file))) {
                environment.getPropertySources().addBefore(defaultsIn(environment), source);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String defaultsIn(ConfigurableEnvironment environment) {
        return environment.getPropertySources().stream()
                .map(PropertySource::getName)
                .filter(name -> name.contains("class path resource [application.yaml]"))
                .findFirst()
                .orElseThrow();
    }
}
