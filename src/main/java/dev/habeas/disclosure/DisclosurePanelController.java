package dev.habeas.disclosure;

import dev.habeas.security.StaffGroup;
import dev.habeas.web.ProblemException;
import dev.habeas.web.StaffWords;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Validator;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.MessageSource;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** One demand beside its task: what is on record, and, on request only, who demands what about whom. */
@Controller
@RequestMapping("/disclosures/{id}/panel")
class DisclosurePanelController {

    private final DisclosureDesk desk;
    private final Disclosures disclosures;
    private final ScopeDesk scopeDesk;
    private final Scopes scopes;
    private final Validator validator;
    private final MessageSource messages;

    DisclosurePanelController(
            DisclosureDesk desk,
            Disclosures disclosures,
            ScopeDesk scopeDesk,
            Scopes scopes,
            Validator validator,
            MessageSource messages) {
        this.desk = desk;
        this.disclosures = disclosures;
        this.scopeDesk = scopeDesk;
        this.scopes = scopes;
        this.validator = validator;
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
        model.addAttribute("named", scopes.named(id).orElse(null));
        model.addAttribute("handed", scopes.handed(id).orElse(null));
        model.addAttribute("names", scopeDesk.isAssessed(id));
        model.addAttribute("hands", scopeDesk.isApproved(id));
        return "disclosures/panel";
    }

    /** Names what may be disclosed. */
    @PostMapping("/scope")
    String scope(
            @PathVariable UUID id,
            @ModelAttribute ScopeForm form,
            Authentication person,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        return keep(scope -> scopeDesk.name(id, scope, person.getName()), form, id, person, locale, model, response);
    }

    /** Keeps what was handed over. */
    @PostMapping("/handed-over")
    String handOver(
            @PathVariable UUID id,
            @ModelAttribute ScopeForm form,
            Authentication person,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        return keep(
                scope -> scopeDesk.handOver(id, scope, person.getName()), form, id, person, locale, model, response);
    }

    private String keep(
            Consumer<DisclosureScope> desk,
            ScopeForm form,
            UUID id,
            Authentication person,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        requireReader(person);
        try {
            DisclosureScope scope = form.scope();
            if (validator.validate(scope).isEmpty()) {
                desk.accept(scope);
                return "redirect:/disclosures/" + id + "/panel";
            }
        } catch (DateTimeParseException | ProblemException wrong) {
            // Said below, in the words of the page: what was typed is not sent back.
        }
        model.addAttribute("fault", true);
        String page = panel(id, person, locale, model, response);
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        return page;
    }

    private static void requireReader(Authentication person) {
        if (!StaffGroup.isIn(person, DisclosuresPageController.READ)) {
            throw new AccessDeniedException("Disclosures are for those who answer them");
        }
    }

    /** Shows what is demanded; each reading is on record. */
    @PostMapping
    String details(
            @PathVariable UUID id, Authentication person, Locale locale, Model model, HttpServletResponse response) {
        requireReader(person);
        model.addAttribute("details", desk.details(id, person.getName()).orElse(Map.of()));
        return panel(id, person, locale, model, response);
    }
}
