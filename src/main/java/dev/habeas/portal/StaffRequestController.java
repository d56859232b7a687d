package dev.habeas.portal;

import dev.habeas.jurisdictions.Right;
import dev.habeas.security.StaffGroup;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The page on which staff record a request that came by another channel than ours. */
@Controller
@RequestMapping("/cases/new")
class StaffRequestController {

    private static final List<StaffGroup> WHO = List.of(StaffGroup.ANALYSTS, StaffGroup.OFFICERS, StaffGroup.SECURITY);

    private final StaffRequests requests;
    private final OfferedRights rights;
    private final PortalLanguages languages;

    StaffRequestController(StaffRequests requests, OfferedRights rights, PortalLanguages languages) {
        this.requests = requests;
        this.rights = rights;
        this.languages = languages;
    }

    @GetMapping
    String form(Authentication person, Locale locale, Model model) {
        require(person);
        StaffForm blank =
                StaffForm.blank(UUID.randomUUID().toString(), language(locale).getLanguage());
        return show(blank, Set.of(), person, locale, model);
    }

    @PostMapping
    ModelAndView open(StaffForm form, Authentication person, Locale locale, Model model) {
        require(person);
        Set<String> faults = requests.faults(form);
        if (!faults.isEmpty()) {
            return new ModelAndView(
                    show(form, faults, person, locale, model), model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        RedirectView redirect = new RedirectView("/cases/" + requests.open(form, person.getName()), true);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        redirect.setExposeModelAttributes(false);
        return new ModelAndView(redirect);
    }

    private String show(StaffForm form, Set<String> faults, Authentication person, Locale locale, Model model) {
        PortalWords words = languages.in(language(locale));
        model.addAttribute("w", words);
        model.addAttribute("person", person.getName());
        model.addAttribute("form", form);
        model.addAttribute("faults", faults);
        model.addAttribute("places", Places.in(words));
        model.addAttribute(
                "rights", Stream.of(Right.values()).filter(rights::serves).toList());
        model.addAttribute("languages", PortalLanguages.OFFERED);
        model.addAttribute("zone", requests.zone().getId());
        return "portal/new-case";
    }

    /** The pages for staff speak German and English. */
    private static Locale language(Locale preferred) {
        return preferred.getLanguage().equals("de") ? Locale.GERMANY : Locale.UK;
    }

    /** Whoever only oversees records nothing. */
    private static void require(Authentication person) {
        boolean may = person.getAuthorities().stream()
                .anyMatch(authority ->
                        WHO.stream().anyMatch(group -> group.authority().equals(authority.getAuthority())));
        if (!may) {
            throw new AccessDeniedException("Only those who work on cases record requests");
        }
    }
}
