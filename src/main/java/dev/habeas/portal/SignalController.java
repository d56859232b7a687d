package dev.habeas.portal;

import dev.habeas.respond.CompanySettings;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Files for browsers: that opt-out signals are honoured, and the company's colour. */
@Hidden
@RestController
class SignalController {

    private final PortalProperties settings;
    private final CompanySettings company;

    SignalController(PortalProperties settings, CompanySettings company) {
        this.settings = settings;
        this.company = company;
    }

    /** Source: Global Privacy Control, section 4; 11 CCR 7025. */
    @GetMapping(path = "/.well-known/gpc.json", produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> gpc() {
        Map<String, Object> support = new LinkedHashMap<>();
        support.put("gpc", true);
        support.put("lastUpdate", settings.gpcSince().toString());
        return support;
    }

    /** A file of its own, because the pages allow no style in themselves. */
    @GetMapping(path = "/privacy/colours.css", produces = "text/css")
    String colours() {
        return ":root { --accent: " + company.colour() + "; }\n";
    }
}
