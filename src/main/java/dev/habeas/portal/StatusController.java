package dev.habeas.portal;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.habeas.cases.PrivacyCase;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriUtils;

/** The page of a case for whoever has its link, and the code that opens what the link alone does not show. */
@Controller
@RequestMapping("/privacy/status/{token}")
class StatusController {

    private final StatusPages pages;
    private final AccessCodes codes;

    StatusController(StatusPages pages, AccessCodes codes) {
        this.pages = pages;
        this.codes = codes;
    }

    @GetMapping
    String status(
            @PathVariable String token, @ModelAttribute(name = "w", binding = false) PortalWords words, Model model) {
        pages.locked(new LinkToken(token), words, model);
        return "portal/status";
    }

    /** Where a browser is that reloads, or goes back to, what a form of the page answered. */
    @GetMapping("/{action:code|unlock|messages|withdrawal|appeal|document|declaration}")
    ModelAndView again(@PathVariable String token, @ModelAttribute(name = "w", binding = false) PortalWords words) {
        return SeeOther.to("/privacy/status/" + UriUtils.encodePathSegment(token, UTF_8), words);
    }

    /** The same page whether a mail leaves or not. */
    @PostMapping("/code")
    String sendCode(
            @PathVariable String token, @ModelAttribute(name = "w", binding = false) PortalWords words, Model model) {
        LinkToken link = new LinkToken(token);
        codes.send(link, pages.locked(link, words, model), words);
        model.addAttribute("codeSent", true);
        return "portal/status";
    }

    @PostMapping("/unlock")
    ModelAndView unlock(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String code,
            @ModelAttribute(name = "w", binding = false) PortalWords words,
            Model model) {
        LinkToken link = new LinkToken(token);
        PrivacyCase subject = pages.locked(link, words, model);
        Optional<LinkToken> pass = codes.exchange(link, subject, code);
        if (pass.isEmpty()) {
            model.addAttribute("codeSent", true);
            model.addAttribute("codeFault", true);
            return new ModelAndView("portal/status", model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        pages.unlocked(subject, pass.get(), words, model);
        return new ModelAndView("portal/status", model.asMap());
    }
}
