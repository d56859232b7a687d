package dev.habeas.security;

import jakarta.servlet.ServletContext;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.stereotype.Component;

/**
 * Names the scripts that the web applications' pages may run. The engine draws a nonce for each response but keeps it in
 * one place for all of them, so that two responses at a time leave a page whose scripts its own policy blocks. Ours is
 * drawn once at each start.
 */
@Component
final class ScriptNonce implements ServletContextInitializer {

    /** Where the web applications look for the nonce when they write a page. */
    private static final String PLACE = "org.camunda.bpm.csp.nonce";

    private final String value;

    ScriptNonce() {
        byte[] random = new byte[18];
        new SecureRandom().nextBytes(random);
        this.value = Base64.getUrlEncoder().encodeToString(random);
    }

    @Override
    public void onStartup(ServletContext context) {
        context.setAttribute(PLACE, value);
    }

    /** The web applications' own policy, with this nonce. */
    String policy() {
        return "base-uri 'self'; script-src 'nonce-" + value + "' 'strict-dynamic' 'unsafe-eval' https: 'self'"
                + " 'unsafe-inline'; style-src 'unsafe-inline' 'self'; default-src 'self'; img-src 'self' data:;"
                + " block-all-mixed-content; form-action 'self'; frame-ancestors 'none'; object-src 'none';"
                + " sandbox allow-forms allow-scripts allow-same-origin allow-popups allow-downloads";
    }
}
