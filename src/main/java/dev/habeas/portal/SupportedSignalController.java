package dev.habeas.portal;

import dev.habeas.respond.CompanySettings;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Files for browsers: that opt-out signals are honoured, and the company's colour. */
@Hidden
@RestController
class SupportedSignalController {

    private final PortalProperties settings;
    private final CompanySettings company;

    SupportedSignalController(PortalProperties settings, CompanySettings company) {
        this.settings = settings;
        this.company = company;
    }

    /** Source: Global Privacy Control, section 4; 11 CCR 7025. */
    @GetMapping("/.well-known/gpc.json")
    ResponseEntity<Map<String, Object>> gpc() {
        Map<String, Object> support = new LinkedHashMap<>();
        support.put("gpc", true);
        support.put("lastUpdate", settings.gpcSince().toString());
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(support);
    }

    /** A file of its own, because the pages allow no style in themselves. */
    @GetMapping("/privacy/colours.css")
    ResponseEntity<String> colours() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/css"))
                .body(":root { --accent: " + company.colour() + "; }\n");
    }
}
