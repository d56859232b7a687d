package dev.habeas.portal;

import java.util.Locale;
import java.util.Objects;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Addresses of our pages for mails. They come from the settings: what a browser calls us is never put into a mail. */
@Component
public class PortalLinks {

    private final PortalProperties settings;
    private final Environment environment;

    PortalLinks(PortalProperties settings, Environment environment) {
        this.settings = settings;
        this.environment = environment;
    }

    /** The page on which everybody can ask. */
    public String toStart(Locale language) {
        return address("/privacy", language);
    }

    String toOpen(LinkToken token, Locale language) {
        return address("/privacy/open/" + token.text(), language);
    }

    String toStatus(LinkToken token, Locale language) {
        return address("/privacy/status/" + token.text(), language);
    }

    private String address(String path, Locale language) {
        String base = settings.baseUrl() == null
                ? "http://localhost:" + Objects.requireNonNullElse(environment.getProperty("local.server.port"), "8080")
                : settings.baseUrl().toString().replaceFirst("/+$", "");
        return base + path + "?lang=" + language.getLanguage();
    }
}
