package dev.habeas.conventions;

import dev.habeas.HabeasApplication;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Every module keeps to what its package-info allows, and there are no circles. */
class ModularityTest {

    @Test
    void modulesUseOnlyWhatTheyMay() {
        ApplicationModules.of(HabeasApplication.class).verify();
    }
}
