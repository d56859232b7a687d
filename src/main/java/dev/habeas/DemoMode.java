package dev.habeas;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;

/** With no database configured and no {@code prod} profile, switches the demo profile on. */
public final class DemoMode implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!environment.containsProperty("spring.datasource.url")
                && !environment.acceptsProfiles(Profiles.of("prod"))) {
            environment.addActiveProfile("demo");
        }
    }
}
