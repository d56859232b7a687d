package dev.habeas.demo;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A page that shows people against systems, so that a visitor can watch records vanish. */
@Controller
@Profile("demo")
final class PeoplePageController {

    private final EstateCatalogue catalogue;
    private final Presence presence;

    PeoplePageController(EstateCatalogue catalogue, Presence presence) {
        this.catalogue = catalogue;
        this.presence = presence;
    }

    /** @param watch whether the page renews itself every few seconds; off unless the visitor asks for it */
    @GetMapping("/demo/people")
    String people(@RequestParam(defaultValue = "false") boolean watch, Model model) {
        model.addAttribute("systems", catalogue.systems());
        model.addAttribute("lines", presence.now());
        model.addAttribute("watch", watch);
        return "demo/people";
    }
}
