package dev.habeas.mailbox;

import dev.habeas.cases.CaseId;
import dev.habeas.cases.UnknownCaseException;
import dev.habeas.portal.StaffForm;
import dev.habeas.portal.StaffFormPage;
import dev.habeas.portal.StaffRequests;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/**
 * The page of one mail. A GET shows nothing that it says; a POST shows it in its own answer, with the form of a case beside
 * it, and leaves evidence of who looked.
 */
@Controller
@RequestMapping("/cases/mail/{id}")
class MailPageController {

    private final ProposalRows rows;
    private final Proposals proposals;
    private final StaffRequests requests;
    private final StaffFormPage page;
    private final MailboxProperties settings;

    MailPageController(
            ProposalRows rows,
            Proposals proposals,
            StaffRequests requests,
            StaffFormPage page,
            MailboxProperties settings) {
        this.rows = rows;
        this.proposals = proposals;
        this.requests = requests;
        this.page = page;
        this.settings = settings;
    }

    @GetMapping
    String masked(@PathVariable UUID id, Authentication person, Locale locale, Model model) {
        StaffFormPage.require(person);
        return show(mail(id), null, null, Set.of(), person, locale, model);
    }

    @PostMapping
    String inTheClear(@PathVariable UUID id, Authentication person, Locale locale, Model model) {
        StaffFormPage.require(person);
        Proposal mail = mail(id);
        MailContent content = proposals.read(mail.id(), person.getName()).orElse(null);
        StaffForm form = content == null || !mail.mayOpen() ? null : form(mail, content);
        return show(mail, content, form, Set.of(), person, locale, model);
    }

    @PostMapping("/case")
    ModelAndView open(@PathVariable UUID id, StaffForm form, Authentication person, Locale locale, Model model) {
        StaffFormPage.require(person);
        Proposal mail = mail(id);
        Set<String> faults =
                requests.faults(form.cameByMail(""), mail.receivedAt().atOffset(ZoneOffset.UTC));
        if (!faults.isEmpty()) {
            MailContent content = proposals.read(mail.id(), person.getName()).orElse(null);
            return new ModelAndView(
                    show(mail, content, form, faults, person, locale, model),
                    model.asMap(),
                    HttpStatus.UNPROCESSABLE_ENTITY);
        }
        return proposals
                .open(mail.id(), form, person.getName())
                .map(opened -> seeOther("/cases/" + opened))
                .orElseGet(() -> late(id, person, locale, model));
    }

    @PostMapping("/dismissal")
    ModelAndView dismiss(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Authentication person,
            Locale locale,
            Model model) {
        StaffFormPage.require(person);
        Proposal mail = mail(id);
        Optional<DismissalReason> known = DismissalReason.ofWord(reason);
        if (known.isEmpty()) {
            model.addAttribute("reasonFault", true);
            return new ModelAndView(
                    show(mail, null, null, Set.of(), person, locale, model), model.asMap(), HttpStatus.BAD_REQUEST);
        }
        return proposals.dismiss(mail.id(), known.get(), person.getName())
                ? seeOther("/cases/mail")
                : late(id, person, locale, model);
    }

    /** An id that is none is an unknown mail, too. */
    @ExceptionHandler({UnknownCaseException.class, MethodArgumentTypeMismatchException.class})
    ModelAndView unknown() {
        return seeOther("/cases/mail");
    }

    private Proposal mail(UUID id) {
        return rows.find(new CaseId(id)).orElseThrow(UnknownCaseException::new);
    }

    /** Somebody else settled it meanwhile; nothing was done. */
    private ModelAndView late(UUID id, Authentication person, Locale locale, Model model) {
        model.addAttribute("late", true);
        return new ModelAndView(
                show(mail(id), null, null, Set.of(), person, locale, model), model.asMap(), HttpStatus.CONFLICT);
    }

    private StaffForm form(Proposal mail, MailContent content) {
        return StaffForm.ofMail(
                mail.id().toString(),
                settings.language(),
                content.senderName(),
                content.sender(),
                PlainText.cut(content.written(), StaffForm.LONGEST_MESSAGE));
    }

    private String show(
            Proposal mail,
            @Nullable MailContent content,
            @Nullable StaffForm form,
            Set<String> faults,
            Authentication person,
            Locale locale,
            Model model) {
        page.frame(person, locale, model);
        if (form != null) {
            page.fill(form, faults, person, locale, model);
        }
        model.addAttribute("mail", mail);
        model.addAttribute("content", content);
        model.addAttribute("reasons", DismissalReason.values());
        model.addAttribute("keptDays", settings.keepDismissed().toDays());
        return "mailbox/mail";
    }

    private static ModelAndView seeOther(String path) {
        RedirectView redirect = new RedirectView(path, true);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        redirect.setExposeModelAttributes(false);
        return new ModelAndView(redirect);
    }
}
