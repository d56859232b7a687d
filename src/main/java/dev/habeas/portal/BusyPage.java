package dev.habeas.portal;

import dev.habeas.respond.CompanySettings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** What whoever sends too many forms gets to see; drawn once per language, so that a flood costs next to nothing. */
@Component
class BusyPage {

    private final PortalLanguages languages;
    private final CompanySettings company;
    private final ITemplateEngine templates;
    private final Map<String, byte[]> drawn = new ConcurrentHashMap<>();

    BusyPage(PortalLanguages languages, CompanySettings company, ITemplateEngine templates) {
        this.languages = languages;
        this.company = company;
        this.templates = templates;
    }

    /** @param wait until a form is taken again */
    void show(HttpServletRequest request, HttpServletResponse response, Duration wait) {
        PortalWords words = languages.of(request);
        byte[] page = drawn.computeIfAbsent(words.language(), language -> draw(words));
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1));
        response.setContentType("text/html;charset=UTF-8");
        try {
            response.getOutputStream().write(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] draw(PortalWords words) {
        Context context = new Context(words.locale(), Map.of("w", words, "company", company));
        return templates.process("portal/busy", context).getBytes(StandardCharsets.UTF_8);
    }
}
