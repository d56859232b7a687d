package dev.habeas.evidence;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the signing key at start, so that a bad key file stops the application and not the first export. */
@Configuration
class EvidenceConfiguration {

    @Bean
    SigningKey evidenceSigningKey(EvidenceProperties properties) {
        return SigningKey.open(properties.signingKeyFile(), properties.createSigningKey());
    }
}
