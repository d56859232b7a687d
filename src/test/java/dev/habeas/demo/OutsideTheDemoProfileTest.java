package dev.habeas.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.StandardEnvironment;

class OutsideTheDemoProfileTest {

    @Test
    void nothingOfTheEstateExists() {
        assertThat(componentsIn("demo")).isPositive();
        assertThat(componentsIn("prod")).isZero();
    }

    /** Components of the product, not of its tests. */
    private static long componentsIn(String profile) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.setActiveProfiles(profile);
        return new ClassPathScanningCandidateComponentProvider(true, environment)
                .findCandidateComponents("dev.habeas.demo").stream()
                        .filter(found ->
                                !String.valueOf(found.getResourceDescription()).contains("test-classes"))
                        .count();
    }
}
