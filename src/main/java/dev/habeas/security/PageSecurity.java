package dev.habeas.security;

import jakarta.servlet.DispatcherType;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The chains of people: the engine's web applications, the case pages, the few pages open to all; and nothing else. */
@Configuration
class PageSecurity {

    private static final String LOG_IN = "/camunda/app/tasklist/default/";
    private static final String API_PAGE =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none';"
                    + " frame-ancestors ";
    private static final String[] OPEN = {
        "/", "/.well-known/gpc.json", "/problems/**", "/assets/**", "/schemas/**", "/favicon.ico", "/error"
    };

    /** The web applications log in by themselves and set some headers; see also the rule file in application.yaml. */
    @Bean
    @Order(40)
    SecurityFilterChain webappChain(
            HttpSecurity http,
            SecurityProblems problems,
            LoginThrottle throttle,
            EngineShields shields,
            ScriptNonce nonce)
            throws Exception {
        Chains.withoutSession(http)
                .securityMatcher(Chains.paths("/camunda/**"))
                .csrf(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin)
                        .contentSecurityPolicy(csp -> csp.policyDirectives(nonce.policy()))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)))
                .authorizeHttpRequests(requests -> requests.requestMatchers(Chains.paths("/camunda/api/admin/setup/**"))
                        .denyAll()
                        .anyRequest()
                        .permitAll())
                .exceptionHandling(errors -> errors.authenticationEntryPoint(
                                (request, response, e) -> problems.forbidden().handle(request, response, null))
                        .accessDeniedHandler(problems.forbidden()))
                .addFilterAfter(new WebappLoginThrottle(throttle, problems), AuthorizationFilter.class)
                .addFilterAfter(shields.forWebapps(), WebappLoginThrottle.class);
        return http.build();
    }

    /** One log-in for Tasklist and the case page beside the form, which Tasklist shows in a frame. */
    @Bean
    @Order(50)
    SecurityFilterChain casePageChain(HttpSecurity http, SecurityProblems problems, WebappSession session)
            throws Exception {
        Chains.headers(http, Chains.PAGES, "'self'")
                .securityMatcher(Chains.paths(
                        "/cases/**",
                        "/breaches",
                        "/breaches/**",
                        "/holds",
                        "/holds/**",
                        "/disclosures",
                        "/disclosures/**"))
                // The log-in of the web applications has renewed the session. To renew it here would end their
                // requests,
                // and a new CSRF token with every page would spoil the page opened before it.
                .sessionManagement(AbstractHttpConfigurer::disable)
                .securityContext(context -> context.securityContextRepository(new NoStoredContext()))
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .csrf(csrf -> csrf.csrfTokenRepository(new HttpSessionCsrfTokenRepository()))
                .authorizeHttpRequests(requests -> requests.anyRequest()
                        .hasAnyAuthority(Stream.of(StaffGroup.values())
                                .filter(group -> group != StaffGroup.ADMINS)
                                .map(StaffGroup::authority)
                                .toArray(String[]::new)))
                .exceptionHandling(errors -> errors.authenticationEntryPoint(
                                (request, response, e) -> response.sendRedirect(LOG_IN))
                        .accessDeniedHandler(problems.forbidden()))
                .addFilterBefore(new WebappSessionFilter(session), AnonymousAuthenticationFilter.class);
        return http.build();
    }

    @Bean
    @Order(60)
    SecurityFilterChain apiDescriptionChain(HttpSecurity http) throws Exception {
        Chains.headers(Chains.withoutSession(http), API_PAGE, "'none'")
                .securityMatcher(Chains.paths(
                        "/swagger-ui.html", "/swagger-ui/**", "/v3/api-docs", "/v3/api-docs/**", "/v3/api-docs.yaml"))
                .csrf(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
        return http.build();
    }

    /** There is no form here; the demo systems are called by programs. */
    @Bean
    @Order(100)
    SecurityFilterChain remainingChain(HttpSecurity http, SecurityProblems problems, Environment environment)
            throws Exception {
        String[] demo = environment.acceptsProfiles(Profiles.of("demo")) ? new String[] {"/demo/**"} : new String[0];
        String[] open = Stream.of(OPEN, demo).flatMap(Stream::of).toArray(String[]::new);
        Chains.headers(Chains.withoutSession(http), Chains.PAGES, "'none'")
                .csrf(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(Chains.paths(open))
                                .permitAll()
                                .anyRequest()
                                .denyAll())
                .exceptionHandling(errors -> errors.authenticationEntryPoint(problems.nothingHere())
                        .accessDeniedHandler(problems.forbidden()));
        return http.build();
    }
}
