package dev.habeas.security;

import java.util.stream.Stream;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/** What several filter chains share. */
@Component
final class Chains {

    /** For our own pages: everything from here, nothing inline, no frames unless a page says otherwise. */
    static final String PAGES =
            "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors ";

    private final StaffLogin staff;
    private final TokenLookup tokens;
    private final SecurityProblems problems;

    Chains(StaffLogin staff, TokenLookup tokens, SecurityProblems problems) {
        this.staff = staff;
        this.tokens = tokens;
        this.problems = problems;
    }

    static RequestMatcher paths(String... patterns) {
        return new OrRequestMatcher(Stream.of(patterns)
                .<RequestMatcher>map(PathPatternRequestMatcher.withDefaults()::matcher)
                .toList());
    }

    /** No session, no cookie, hence no CSRF token: tokens or passwords with every request. */
    HttpSecurity stateless(HttpSecurity http) throws Exception {
        return withoutSession(http)
                .csrf(AbstractHttpConfigurer::disable)
                .authenticationManager(new ProviderManager(staff))
                .httpBasic(basic -> basic.authenticationEntryPoint(problems.unauthenticated()))
                .addFilterBefore(new BearerFilter(tokens, problems.unauthenticated()), BasicAuthenticationFilter.class)
                .exceptionHandling(errors -> errors.authenticationEntryPoint(problems.unauthenticated())
                        .accessDeniedHandler(problems.forbidden()));
    }

    static HttpSecurity withoutSession(HttpSecurity http) throws Exception {
        return http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable);
    }

    /** @param frames who may show the page in a frame: {@code 'none'} or {@code 'self'} */
    static HttpSecurity headers(HttpSecurity http, String policy, String frames) throws Exception {
        return http.headers(headers -> headers.contentTypeOptions(Customizer.withDefaults())
                .httpStrictTransportSecurity(hsts -> hsts.requestMatcher(AnyRequestMatcher.INSTANCE))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .frameOptions(options -> {
                    if (frames.equals("'self'")) {
                        options.sameOrigin();
                    } else {
                        options.deny();
                    }
                })
                .contentSecurityPolicy(csp -> csp.policyDirectives(policy + frames)));
    }
}
