package dev.habeas.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** What the header Content-Language says: on the public pages the language they are shown in, elsewhere what was asked for. */
@Component("localeResolver")
final class PageLanguage extends AcceptHeaderLocaleResolver {

    private final PortalLanguages languages;

    PageLanguage(PortalLanguages languages) {
        this.languages = languages;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return request.getServletPath().startsWith("/privacy")
                ? new Locale(languages.of(request).language())
                : super.resolveLocale(request);
    }
}
