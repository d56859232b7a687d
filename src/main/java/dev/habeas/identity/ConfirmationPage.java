package dev.habeas.identity;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Where people confirm: the addresses that letters name, and what every page shows there. */
@Component
class ConfirmationPage {

    static final String PATH = "/privacy/confirm";
    private static final String OF_PERMISSION = PATH + "/permission/";
    static final String PERMISSION = OF_PERMISSION + "{token}";

    private final String base;
    private final LetterHead head;

    ConfirmationPage(IdentitySettings settings, LetterHead head, @Value("${server.port:8080}") int port) {
        this.head = head;
        String url = settings.publicUrl() == null
                ? "http://localhost:" + port
                : settings.publicUrl().toString();
        this.base = url.replaceAll("/+$", "");
    }

    String linkOf(String token) {
        return base + PATH + "/" + token;
    }

    /** Where a person says whether they let somebody ask for them. */
    String permissionLinkOf(String token) {
        return base + OF_PERMISSION + token;
    }

    /** Where the six digits are typed. */
    String codePage() {
        return base + PATH;
    }

    /** The page in one of its states, such as {@code ask}. */
    String show(Model model, Locale locale, String state) {
        model.addAttribute("w", ConfirmWords.in(locale));
        model.addAttribute("company", head.company());
        model.addAttribute("contact", head.contact());
        model.addAttribute("state", state);
        return "identity/confirm";
    }

    /** For whoever tries too often. */
    String slowDown(HttpServletResponse response, Model model, Locale locale) {
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader("Retry-After", "60");
        return show(model, locale, "slow-down");
    }

    ConfirmWords words(Locale locale) {
        return ConfirmWords.in(locale);
    }
}
