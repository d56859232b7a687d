package dev.habeas.casework;

import dev.habeas.cases.CaseId;
import dev.habeas.cases.Cases;
import dev.habeas.cases.PersonalText;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.cases.UnknownCaseException;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page of a case: {@code /cases/{id}} on its own, {@code /cases/{id}/panel} beside a task. A GET never shows personal
 * data; a POST shows it in its own answer, so a reload of the address hides it again.
 */
@Controller
@RequestMapping("/cases/{id}")
class CasePageController {

    private final Cases cases;
    private final CasePages pages;
    private final CaseVault vault;

    CasePageController(Cases cases, CasePages pages, CaseVault vault) {
        this.cases = cases;
        this.pages = pages;
        this.vault = vault;
    }

    @GetMapping
    String page(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String task,
            Authentication person,
            Locale locale,
            Model model) {
        pages.fill(model, subject(id), person, task, locale);
        return "cases/page";
    }

    @GetMapping("/panel")
    String panel(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String task,
            Authentication person,
            Locale locale,
            Model model) {
        pages.fill(model, subject(id), person, task, locale);
        return "cases/panel";
    }

    @PostMapping
    String pageInTheClear(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String task,
            @RequestParam(defaultValue = "") String purpose,
            Authentication person,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        reveal(id, task, purpose, person, locale, model, response);
        return "cases/page";
    }

    @PostMapping("/panel")
    String panelInTheClear(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String task,
            @RequestParam(defaultValue = "") String purpose,
            Authentication person,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        reveal(id, task, purpose, person, locale, model, response);
        return "cases/panel";
    }

    /** The letter that the task is about, to print. */
    @PostMapping("/letter")
    String letter(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String task,
            Authentication person,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        PrivacyCase subject = subject(id);
        Access access = pages.fill(model, subject, person, task, locale);
        Optional<PersonalText> letter = access.reads()
                ? vault.letter(subject.id(), person.getName(), pages.letterOf(subject, task))
                : Optional.empty();
        return CasePages.toPrint(letter, model, response);
    }

    private void reveal(
            UUID id,
            @Nullable String task,
            String purpose,
            Authentication person,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        PrivacyCase subject = subject(id);
        Optional<Purpose> known = Purpose.ofWord(purpose);
        if (!pages.accessOf(person, subject).reads()) {
            response.setStatus(HttpStatus.FORBIDDEN.value());
            model.addAttribute("refused", "access");
        } else if (known.isEmpty()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("refused", "purpose");
        } else {
            vault.read(subject.id(), person.getName(), known.get(), pages.letterOf(subject, task))
                    .ifPresent(data -> model.addAttribute("data", data));
        }
        pages.fill(model, subject, person, task, locale);
    }

    private PrivacyCase subject(UUID id) {
        return cases.find(new CaseId(id)).orElseThrow(UnknownCaseException::new);
    }
}
