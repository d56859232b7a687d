package dev.habeas.portal;

import dev.habeas.cases.PrivacyCase;
import dev.habeas.engine.Collisions;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What a requester does with a case: everything here takes a pass, so that a link that leaked changes nothing. */
@Controller
@RequestMapping("/privacy/status/{token}")
class StatusActionsController {

    private final StatusPages pages;
    private final StatusFile file;
    private final AccessCodes codes;

    StatusActionsController(StatusPages pages, StatusFile file, AccessCodes codes) {
        this.pages = pages;
        this.file = file;
        this.codes = codes;
    }

    @PostMapping("/messages")
    ModelAndView write(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String pass,
            @RequestParam(defaultValue = "") String text,
            @ModelAttribute(name = "w", binding = false) PortalWords words,
            Model model) {
        PrivacyCase subject = pages.locked(new LinkToken(token), words, model);
        if (!mayAct(token, pass)) {
            return StatusPages.passed(model);
        }
        String message = text.replace("\r\n", "\n").replace('\r', '\n').strip();
        file.write(subject.id(), message)
                .ifPresentOrElse(
                        fault -> {
                            model.addAttribute("messageFault", fault);
                            model.addAttribute("message", message);
                        },
                        () -> model.addAttribute("written", true));
        pages.unlocked(subject, new LinkToken(pass), words, model);
        HttpStatus status = model.containsAttribute("messageFault") ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.OK;
        return new ModelAndView("portal/status", model.asMap(), status);
    }

    /** @param confirmed {@code yes} after the person was asked again */
    @PostMapping("/withdrawal")
    ModelAndView withdraw(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String pass,
            @RequestParam(defaultValue = "") String confirmed,
            @ModelAttribute(name = "w", binding = false) PortalWords words,
            Model model) {
        PrivacyCase subject = pages.locked(new LinkToken(token), words, model);
        if (!mayAct(token, pass)) {
            return StatusPages.passed(model);
        }
        if (!confirmed.equals("yes")) {
            model.addAttribute("pass", pass);
            return new ModelAndView("portal/withdraw", model.asMap());
        }
        Collisions.retried(() -> file.withdraw(subject.id()));
        return SeeOther.to("/privacy/status/" + token, words);
    }

    private boolean mayAct(String token, String pass) {
        return codes.isValid(new LinkToken(token), new LinkToken(pass));
    }
}
