package dev.habeas.cases;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The key ring in a file, unless {@code habeas.vault.key-ring} names another kind that brings its own bean. */
@Configuration
class VaultConfiguration {

    @Bean
    @ConditionalOnProperty(name = "habeas.vault.key-ring", havingValue = "file", matchIfMissing = true)
    KeyRing keyRing(VaultProperties properties) {
        return FileKeyRing.open(properties.keysetFile(), properties.createKeyset());
    }
}
