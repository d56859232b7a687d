package dev.habeas.registers;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;

@Configuration
@EnableConfigurationProperties(RegisterSettings.class)
class RegistersConfiguration {

    /** Read once; with registers that are not in order the application does not start. */
    @Bean
    Registers registers(ResourceLoader resources, RegisterSettings settings) {
        return new RegisterFiles(resources, settings.location()).read();
    }
}
