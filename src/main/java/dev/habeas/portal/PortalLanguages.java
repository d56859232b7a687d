package dev.habeas.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** The languages of the public pages. What a person chose comes first, then what their browser asks for, then English. */
@Component
final class PortalLanguages {

    /** In the order in which they are offered; the country only says how dates are written. */
    static final List<Locale> OFFERED = List.of(Locale.UK, Locale.GERMANY, Locale.FRANCE, new Locale("es", "ES"));

    private final ResourceBundleMessageSource messages = bundle();
    private final Clock clock;

    PortalLanguages(Clock clock) {
        this.clock = clock;
    }

    PortalWords of(HttpServletRequest request) {
        return in(chosen(request.getParameter("lang"))
                .or(() -> Collections.list(request.getLocales()).stream()
                        .flatMap(each -> chosen(each.getLanguage()).stream())
                        .findFirst())
                .orElse(Locale.UK));
    }

    PortalWords in(Locale locale) {
        return new PortalWords(
                messages, chosen(locale.getLanguage()).orElse(Locale.UK), ZoneOffset.UTC, clock.instant());
    }

    private static Optional<Locale> chosen(@Nullable String language) {
        return OFFERED.stream()
                .filter(each -> each.getLanguage().equals(language))
                .findFirst();
    }

    private static ResourceBundleMessageSource bundle() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("portal/messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
