package dev.habeas.disclosure;

import dev.habeas.security.StaffGroup;
import dev.habeas.web.StaffWords;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** One demand beside its task: what is on record, and, on request only, who demands what about whom. */
@Controller
@RequestMapping("/disclosures/{id}/panel")
class DisclosurePanelController {

    private final DisclosureDesk desk;
    private final Disclosures disclosures;
    private final MessageSource messages;

    DisclosurePanelController(DisclosureDesk desk, Disclosures disclosures, MessageSource messages) {
        this.desk = desk;
        this.disclosures = disclosures;
        this.messages = messages;
    }

    @GetMapping
    String panel(
            @PathVariable UUID id, Authentication person, Locale locale, Model model, HttpServletResponse response) {
        Optional<Disclosure> found = disclosures.find(id);
        response.setStatus(found.isPresent() ? HttpServletResponse.SC_OK : HttpServletResponse.SC_NOT_FOUND);
        model.addAttribute("w", StaffWords.of(messages, "disclosure", locale));
        model.addAttribute("d", found.orElse(null));
        model.addAttribute("reads", StaffGroup.isIn(person, DisclosuresPageController.READ));
        return "disclosures/panel";
    }

    /** Shows what is demanded; each reading is on record. */
    @PostMapping
    String details(
            @PathVariable UUID id, Authentication person, Locale locale, Model model, HttpServletResponse response) {
        if (!StaffGroup.isIn(person, DisclosuresPageController.READ)) {
            throw new AccessDeniedException("Disclosures are for those who answer them");
        }
        model.addAttribute("details", desk.details(id, person.getName()).orElse(Map.of()));
        return panel(id, person, locale, model, response);
    }
}
