package dev.habeas.security;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;

/** The chain of the public pages: open to everybody, without a session; nothing in them comes from elsewhere or runs. */
@Configuration
class PortalSecurity {

    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self';"
            + " form-action 'self'; base-uri 'none'; frame-ancestors ";

    /** The only cookie guards the forms against other sites; it ends with the browser. */
    @Bean
    @Order(90)
    SecurityFilterChain portalChain(HttpSecurity http) throws Exception {
        AccessDeniedHandlerImpl expired = new AccessDeniedHandlerImpl();
        expired.setErrorPage("/privacy/expired");
        Chains.headers(Chains.withoutSession(http), POLICY, "'none'")
                .securityMatcher(Chains.paths("/privacy", "/privacy/**"))
                .csrf(csrf -> csrf.csrfTokenRepository(cookie()))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .exceptionHandling(errors -> errors.accessDeniedHandler(expired));
        return http.build();
    }

    private static CookieCsrfTokenRepository cookie() {
        CookieCsrfTokenRepository cookie = new CookieCsrfTokenRepository();
        cookie.setCookieName("privacy-form");
        cookie.setCookiePath("/privacy");
        cookie.setCookieCustomizer(settings -> settings.sameSite("Strict").httpOnly(true));
        return cookie;
    }
}
