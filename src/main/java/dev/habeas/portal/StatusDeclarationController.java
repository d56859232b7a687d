package dev.habeas.portal;

import dev.habeas.cases.PersonalText;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.engine.Collisions;
import dev.habeas.identity.Declarations;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Takes a declaration under penalty of perjury, from whoever has the pass of the case and only if one was asked for. */
@Controller
class StatusDeclarationController {

    private final StatusPages pages;
    private final AccessCodes codes;
    private final Declarations declarations;

    StatusDeclarationController(StatusPages pages, AccessCodes codes, Declarations declarations) {
        this.pages = pages;
        this.codes = codes;
        this.declarations = declarations;
    }

    /** @param name typed in place of a signature */
    @PostMapping("/privacy/status/{token}/declaration")
    ModelAndView sign(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String pass,
            @RequestParam(defaultValue = "") String name,
            @ModelAttribute(name = "w", binding = false) PortalWords words,
            Model model) {
        PrivacyCase subject = pages.locked(new LinkToken(token), words, model);
        if (!codes.isValid(new LinkToken(token), new LinkToken(pass))) {
            return StatusPages.passed(model);
        }
        String typed = name.strip();
        String fault = typed.isEmpty() || !FormCheck.isName(typed) ? "name" : sign(subject, typed, words);
        model.addAttribute(fault.isEmpty() ? "declarationKept" : "declarationFault", fault);
        pages.unlocked(subject, new LinkToken(pass), words, model);
        return new ModelAndView(
                "portal/status", model.asMap(), fault.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private String sign(PrivacyCase subject, String name, PortalWords words) {
        boolean kept = Collisions.repeated(() -> declarations.sign(subject, PersonalText.of(name), words.locale()));
        return kept ? "" : "not-asked";
    }
}
