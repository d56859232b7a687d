package dev.habeas.casework;

import dev.habeas.cases.PersonalText;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.cases.Vault;
import dev.habeas.identity.Declarations;
import dev.habeas.identity.IdentityDocuments;
import dev.habeas.identity.IdentityProofs;
import dev.habeas.jurisdictions.Jurisdiction;
import dev.habeas.processors.CorrectionDesk;
import dev.habeas.processors.KeepingDesk;
import dev.habeas.respond.Acknowledgements;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriComponentsBuilder;

/** Fills the page of a case, full or beside a task. */
@Component
class CasePages {

    private final CaseViews views;
    private final OpenTasks tasks;
    private final Vault vault;
    private final IdentityDocuments documents;
    private final Declarations declarations;
    private final IdentityProofs proofs;
    private final Acknowledgements acknowledgements;
    private final Languages languages;
    private final KeepingDesk keeping;
    private final CorrectionDesk correcting;

    CasePages(
            CaseViews views,
            OpenTasks tasks,
            Vault vault,
            IdentityDocuments documents,
            Declarations declarations,
            IdentityProofs proofs,
            Acknowledgements acknowledgements,
            Languages languages,
            KeepingDesk keeping,
            CorrectionDesk correcting) {
        this.views = views;
        this.tasks = tasks;
        this.vault = vault;
        this.documents = documents;
        this.declarations = declarations;
        this.proofs = proofs;
        this.acknowledgements = acknowledgements;
        this.languages = languages;
        this.keeping = keeping;
        this.correcting = correcting;
    }

    /**
     * Adds everything that is no personal data to the model, and what the person may do with the rest.
     *
     * @param taskId the task the page is shown beside; anything that is no open task of the case counts as none
     */
    Access fill(Model model, PrivacyCase subject, Authentication person, @Nullable String taskId, Locale preferred) {
        List<OpenTask> open = tasks.of(subject.reference());
        OpenTask task = open.stream()
                .filter(each -> each.id().equals(taskId))
                .findFirst()
                .orElseGet(() -> taskId == null ? onlyOneOf(person, open) : null);
        Words words =
                languages.words(preferred, Jurisdiction.of(subject.residence()).zone());
        Access access = Access.of(person, open);
        model.addAttribute("w", words);
        model.addAttribute("view", views.of(subject, open, task, words));
        model.addAttribute("person", person.getName());
        model.addAttribute("access", access);
        model.addAttribute("shredded", vault.isShredded(subject.id()));
        model.addAttribute("documents", documents.of(subject.id()));
        model.addAttribute("awaitsProof", Access.isCaseWorker(person) && proofs.isAwaited(subject.id()));
        model.addAttribute("acknowledgementLeft", acknowledgements.isLeftToAPerson(subject));
        model.addAttribute("acknowledges", Access.isCaseWorker(person));
        model.addAttribute("verifies", Access.verifies(person, open));
        model.addAttribute("declaration", declarations.of(subject.id()).orElse(null));
        model.addAttribute("declarationAwaited", Access.isCaseWorker(person) && declarations.isAwaited(subject));
        model.addAttribute("seesDeclaration", Access.seesDeclaration(person, open));
        model.addAttribute("itemGrounds", Access.decidesErasure(person, open) ? keeping.grounds(subject) : List.of());
        model.addAttribute("corrections", correcting.asked(subject));
        model.addAttribute(
                "correctionGrounds",
                Access.decidesRectification(person, open) ? correcting.grounds(subject) : List.of());
        model.addAttribute("purposes", Purpose.values());
        model.addAttribute("usual", task == null ? null : Purpose.usualIn(task));
        return access;
    }

    Access accessOf(Authentication person, PrivacyCase subject) {
        return Access.of(person, tasks.of(subject.reference()));
    }

    /**
     * Somebody who sends a form of the page of a case.
     *
     * @param panel whether the page was shown beside a task
     * @param task which task; null if none
     */
    record Visit(
            PrivacyCase subject,
            boolean panel,
            @Nullable String task,
            Authentication person,
            Locale locale,
            Model model) {}

    /**
     * Leads on to the page, or shows it again with what is wrong.
     *
     * @param form its word in the page
     * @param fault {@code access}, or anything else that can be mended in the form; empty if all is well
     * @param done what the page says if all is well
     * @param typed what the form shows again if not
     */
    ModelAndView answer(Visit visit, String form, Optional<String> fault, String done, Map<String, String> typed) {
        if (fault.isEmpty()) {
            return new ModelAndView(backTo(visit.subject().id().value(), visit.panel(), visit.task(), done));
        }
        fill(visit.model(), visit.subject(), visit.person(), visit.task(), visit.locale());
        visit.model().addAttribute(form + "Fault", fault.get());
        visit.model().addAllAttributes(typed);
        return refused(visit.model(), visit.panel(), fault.get());
    }

    /** The page again, with what is wrong in the model: {@code access}, or anything else that can be mended in the form. */
    private static ModelAndView refused(Model model, boolean panel, String fault) {
        HttpStatus status = fault.equals("access") ? HttpStatus.FORBIDDEN : HttpStatus.BAD_REQUEST;
        return new ModelAndView(panel ? "cases/panel" : "cases/page", model.asMap(), status);
    }

    /** Where somebody who changed something on the page goes on. */
    private static RedirectView backTo(UUID id, boolean panel, @Nullable String task, String done) {
        String address = UriComponentsBuilder.fromPath("/cases/" + id + (panel ? "/panel" : ""))
                .queryParam(done)
                .queryParamIfPresent("task", Optional.ofNullable(task))
                .encode()
                .toUriString();
        RedirectView redirect = new RedirectView(address, true);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        redirect.setExposeModelAttributes(false);
        redirect.setExpandUriTemplateVariables(false);
        return redirect;
    }

    /** The letter alone, to print; the page without it if there is none or the person may not read it. */
    static String toPrint(Optional<PersonalText> letter, Model model, HttpServletResponse response) {
        if (letter.isEmpty()) {
            response.setStatus(HttpStatus.FORBIDDEN.value());
            model.addAttribute("refused", "letter");
            return "cases/page";
        }
        model.addAttribute("letter", letter.get());
        return "cases/letter";
    }

    /** The vault field of the letter that the task is about, else of the answer. */
    String letterOf(PrivacyCase subject, @Nullable String taskId) {
        return tasks.of(subject.reference()).stream()
                .filter(each -> each.id().equals(taskId))
                .map(OpenTask::letter)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(OpenTask.ANSWER);
    }

    /** On the full page, the task that the person has; null if it is none or several. */
    private static @Nullable OpenTask onlyOneOf(Authentication person, List<OpenTask> open) {
        List<OpenTask> own =
                open.stream().filter(each -> each.isOf(person.getName())).toList();
        return own.size() == 1 ? own.get(0) : null;
    }
}
