package dev.habeas.identity;

import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where people confirm: the addresses that letters name. */
@Component
class ConfirmationPage {

    static final String PATH = "/privacy/confirm";

    private final String base;

    ConfirmationPage(IdentitySettings settings, @Value("${server.port:8080}") int port) {
        String url = settings.publicUrl() == null
                ? "http://localhost:" + port
                : settings.publicUrl().toString();
        this.base = url.replaceAll("/+$", "");
    }

    String linkOf(String token) {
        return base + PATH + "/" + token;
    }

    /** Where the six digits are typed. */
    String codePage() {
        return base + PATH;
    }

    ConfirmWords words(Locale locale) {
        return ConfirmWords.in(locale);
    }
}
