package dev.habeas.portal;

import dev.habeas.jurisdictions.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Where people begin: where they live, and then what they may ask for there. */
@Controller
class StartController {

    private final OfferedRights rights;

    StartController(OfferedRights rights) {
        this.rights = rights;
    }

    @GetMapping("/")
    String home() {
        return "redirect:/privacy";
    }

    /** @param code of the place somebody lives in; without one it is asked for */
    @GetMapping("/privacy")
    String start(
            @RequestParam(name = "residence", required = false) @Nullable String code,
            @ModelAttribute(name = "w", binding = false) PortalWords words,
            Model model) {
        model.addAttribute("places", Places.in(words));
        model.addAttribute("optOut", rights.serves(Right.OPT_OUT));
        model.addAttribute("asked", code != null);
        Places.parse(code, words).ifPresent(residence -> {
            model.addAttribute("residence", residence.code());
            model.addAttribute("placeName", Places.name(residence, words));
            model.addAttribute("rights", rights.in(residence));
        });
        return "portal/start";
    }

    /** Shown at an address of the public pages at which there is nothing, such as a mistyped one. */
    @RequestMapping("/privacy/gone")
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String gone(Model model) {
        model.addAttribute("problem", "gone");
        model.addAttribute("self", "/privacy");
        return "portal/problem";
    }

    /** Shown instead of a form whose token is too old; the address stays that of the form. */
    @RequestMapping("/privacy/expired")
    @ResponseStatus(HttpStatus.FORBIDDEN)
    String expired(Model model) {
        model.addAttribute("problem", "expired");
        model.addAttribute("self", "/privacy");
        return "portal/problem";
    }
}
