package dev.habeas.security;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;

/**
 * The chain of the pages that a one-time link or code opens. Whoever has it may act, from any browser and without a
 * cookie, so there is nothing that a forged request could ride on: no session, no CSRF token.
 */
@Configuration
class ConfirmationSecurity {

    @Bean
    @Order(70)
    SecurityFilterChain confirmationChain(HttpSecurity http, SecurityProblems problems) throws Exception {
        Chains.headers(Chains.withoutSession(http), Chains.PAGES, "'none'")
                .securityMatcher(Chains.paths("/privacy/confirm", "/privacy/confirm/**"))
                .csrf(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .exceptionHandling(errors -> errors.authenticationEntryPoint(problems.nothingHere())
                        .accessDeniedHandler(problems.forbidden()));
        return http.build();
    }
}
