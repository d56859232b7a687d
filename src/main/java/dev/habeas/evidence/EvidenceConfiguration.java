package dev.habeas.evidence;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class EvidenceConfiguration {

    @Bean
    SigningKey evidenceSigningKey(EvidenceProperties properties) {
        return SigningKey.open(properties.signingKeyFile(), properties.createSigningKey());
    }
}
