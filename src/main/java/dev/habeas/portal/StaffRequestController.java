package dev.habeas.portal;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
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

    private final StaffRequests requests;
    private final StaffFormPage page;

    StaffRequestController(StaffRequests requests, StaffFormPage page) {
        this.requests = requests;
        this.page = page;
    }

    @GetMapping
    String form(Authentication person, Locale locale, Model model) {
        StaffFormPage.require(person);
        StaffForm blank = StaffForm.blank(
                UUID.randomUUID().toString(), StaffFormPage.language(locale).getLanguage());
        page.fill(blank, Set.of(), person, locale, model);
        return "portal/new-case";
    }

    @PostMapping
    ModelAndView open(StaffForm form, Authentication person, Locale locale, Model model) {
        StaffFormPage.require(person);
        Set<String> faults = requests.faults(form);
        if (!faults.isEmpty()) {
            page.fill(form, faults, person, locale, model);
            return new ModelAndView("portal/new-case", model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        RedirectView redirect = new RedirectView(
                "/cases/" + requests.open(form, person.getName()).get(0), true);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        redirect.setExposeModelAttributes(false);
        return new ModelAndView(redirect);
    }
}
