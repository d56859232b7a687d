package dev.habeas.security;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** The chains of programs: our API, the engine's REST interface, and the metrics. */
@Configuration
class ApiSecurity {

    private static final String NOTHING = "default-src 'none'; frame-ancestors ";

    @Bean
    @Order(10)
    SecurityFilterChain apiChain(HttpSecurity http, Chains chains) throws Exception {
        var matcher = PathPatternRequestMatcher.withDefaults();
        Chains.headers(chains.stateless(http), NOTHING, "'none'")
                .securityMatcher(Chains.paths("/api/**"))
                .authorizeHttpRequests(requests -> {
                    requests.requestMatchers(matcher.matcher(HttpMethod.POST, ApiAccess.SIGNED))
                            .permitAll();
                    for (String open : ApiAccess.OPEN) {
                        requests.requestMatchers(matcher.matcher(HttpMethod.GET, open))
                                .permitAll();
                    }
                    for (ApiAccess access : ApiAccess.table()) {
                        requests.requestMatchers(matcher.matcher(access.method(), access.path()))
                                .hasAnyAuthority(access.authorities());
                    }
                    requests.anyRequest().denyAll();
                });
        return http.build();
    }

    @Bean
    @Order(20)
    SecurityFilterChain engineRestChain(
            HttpSecurity http, Chains chains, EngineShields shields, IdentityService identities, Staff staff)
            throws Exception {
        Chains.headers(chains.stateless(http), NOTHING, "'none'")
                .securityMatcher(Chains.paths("/engine-rest/**"))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .addFilterAfter(shields.forEngineRest(), AuthorizationFilter.class)
                .addFilterAfter(new EngineIdentity(identities, staff), EngineShield.class);
        return http.build();
    }

    @Bean
    @Order(30)
    SecurityFilterChain actuatorChain(HttpSecurity http, Chains chains) throws Exception {
        Chains.headers(chains.stateless(http), NOTHING, "'none'")
                .securityMatcher(Chains.paths("/actuator/**"))
                .authorizeHttpRequests(requests -> requests.requestMatchers(Chains.paths("/actuator/health/**"))
                        .permitAll()
                        .requestMatchers(Chains.paths("/actuator/prometheus"))
                        .hasAnyAuthority(
                                StaffGroup.MANAGERS.authority(), StaffGroup.ADMINS.authority(), Scope.ADMIN.authority())
                        .anyRequest()
                        .denyAll());
        return http.build();
    }
}
