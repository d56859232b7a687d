package dev.habeas.portal;

import dev.habeas.cases.PrivacyCase;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Takes an appeal on the page of the case that it is against; only with a pass, like everything that changes anything. */
@Controller
class StatusAppealController {

    private final StatusPages pages;
    private final StatusAppeal appeal;
    private final AccessCodes codes;

    StatusAppealController(StatusPages pages, StatusAppeal appeal, AccessCodes codes) {
        this.pages = pages;
        this.appeal = appeal;
        this.codes = codes;
    }

    @PostMapping("/privacy/status/{token}/appeal")
    ModelAndView appeal(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String pass,
            @RequestParam(defaultValue = "") String text,
            @ModelAttribute(name = "w", binding = false) PortalWords words,
            Model model) {
        PrivacyCase subject = pages.locked(new LinkToken(token), words, model);
        if (!codes.isValid(new LinkToken(token), new LinkToken(pass))) {
            return StatusPages.passed(model);
        }
        String reasons = text.replace("\r\n", "\n").replace('\r', '\n').strip();
        Optional<String> fault = appeal.appeal(subject, reasons);
        pages.unlocked(subject, new LinkToken(pass), words, model);
        if (fault.isPresent()) {
            model.addAttribute("appealFault", fault.get());
            model.addAttribute("reasons", reasons);
            return new ModelAndView("portal/status", model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        model.addAttribute("appealed", true);
        return new ModelAndView("portal/status", model.asMap());
    }
}
