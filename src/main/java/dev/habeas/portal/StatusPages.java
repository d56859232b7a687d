package dev.habeas.portal;

import dev.habeas.cases.PrivacyCase;
import dev.habeas.jurisdictions.Jurisdiction;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of a case: with what the link shows, and with what the code opens. */
@Component
class StatusPages {

    private final StatusViews views;
    private final StatusFile file;

    StatusPages(StatusViews views, StatusFile file) {
        this.views = views;
        this.file = file;
    }

    /** @throws NoSuchPageException if there is no case behind the link */
    PrivacyCase locked(LinkToken link, PortalWords words, Model model) {
        PrivacyCase subject = views.caseOf(link).orElseThrow(NoSuchPageException::new);
        model.addAttribute("w", words.in(Jurisdiction.of(subject.residence()).zone()));
        model.addAttribute("view", views.of(subject));
        model.addAttribute("token", link.text());
        model.addAttribute("self", "/privacy/status/" + link.text());
        return subject;
    }

    void unlocked(PrivacyCase subject, LinkToken pass, Model model) {
        model.addAttribute("content", file.read(subject.id()));
        model.addAttribute("pass", pass.text());
    }
}
