package dev.habeas.security;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;

/**
 * The chain of browsers' signals: open to everybody, because an opt-out needs no proof of identity. It reads no cookie, so
 * there is nothing that another site could forge.
 */
@Configuration
class SignalSecurity {

    @Bean
    @Order(45)
    SecurityFilterChain signalChain(HttpSecurity http) throws Exception {
        Chains.headers(Chains.withoutSession(http), Chains.PAGES, "'none'")
                .securityMatcher(Chains.paths("/privacy/signals", "/privacy/signals/status"))
                .csrf(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
        return http.build();
    }
}
