package dev.habeas.portal;

import dev.habeas.cases.PrivacyCase;
import dev.habeas.identity.Declarations;
import dev.habeas.identity.IdentityDocuments;
import dev.habeas.jurisdictions.Jurisdiction;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;

/** Fills the page of a case: with what the link shows, and with what the code opens. */
@Component
class StatusPages {

    private static final long MEGABYTE = 1024 * 1024;

    private final StatusViews views;
    private final StatusFile file;
    private final IdentityDocuments documents;
    private final Declarations declarations;
    private final StatusAppeal appeal;

    StatusPages(
            StatusViews views,
            StatusFile file,
            IdentityDocuments documents,
            Declarations declarations,
            StatusAppeal appeal) {
        this.views = views;
        this.file = file;
        this.documents = documents;
        this.declarations = declarations;
        this.appeal = appeal;
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

    /** For a pass that does not last any more: nothing was done. */
    static ModelAndView passed(Model model) {
        model.addAttribute("passOver", true);
        return new ModelAndView("portal/status", model.asMap(), HttpStatus.FORBIDDEN);
    }

    void unlocked(PrivacyCase subject, LinkToken pass, PortalWords words, Model model) {
        model.addAttribute("content", file.read(subject.id()));
        model.addAttribute("pass", pass.text());
        model.addAttribute("mayAppeal", appeal.isOpenTo(subject));
        if (declarations.isAwaitedOnline(subject)) {
            model.addAttribute("declaration", declarations.statement(subject, words.locale()));
        }
        model.addAttribute("documentAsked", documents.isAskedFor(subject.id()));
        model.addAttribute("documents", documents.of(subject.id()).size());
        model.addAttribute("documentMegabytes", documents.longest() / MEGABYTE);
    }
}
