package dev.habeas.portal;

import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where the link in the first mail leads. Programs that look at links only look: it takes a button to hand in. */
@Controller
class OpenController {

    private final RequestDrafts drafts;
    private final OpenRequest open;
    private final PortalProperties settings;

    OpenController(RequestDrafts drafts, OpenRequest open, PortalProperties settings) {
        this.drafts = drafts;
        this.open = open;
        this.settings = settings;
    }

    @GetMapping("/privacy/open/{token}")
    String ask(@PathVariable String token, Model model) {
        boolean waiting = drafts.isWaiting(new LinkToken(token)).orElseThrow(NoSuchPageException::new);
        model.addAttribute("token", token);
        model.addAttribute("days", settings.draftLifetime().toDays());
        return waiting ? "portal/open" : "portal/opened-before";
    }

    @PostMapping("/privacy/open/{token}")
    ModelAndView hand(
            @PathVariable String token, @ModelAttribute(name = "w", binding = false) PortalWords words, Model model) {
        LinkToken link = new LinkToken(token);
        Optional<LinkToken> status = open.fromDraft(link);
        if (status.isPresent()) {
            return SeeOther.to("/privacy/status/" + status.get().text(), words);
        }
        if (drafts.isWaiting(link).isEmpty()) {
            throw new NoSuchPageException();
        }
        return new ModelAndView("portal/opened-before", model.asMap(), HttpStatus.CONFLICT);
    }
}
