package dev.habeas.casework;

import dev.habeas.cases.CaseId;
import dev.habeas.cases.Cases;
import dev.habeas.cases.PersonalText;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.engine.Collisions;
import dev.habeas.respond.Acknowledgements;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where somebody who has told a person that the request arrived says so, because no mail did. */
@Controller
@RequestMapping("/cases/{id}/acknowledgement")
class CaseAcknowledgementController {

    private final Cases cases;
    private final CasePages pages;
    private final CaseVault vault;
    private final Acknowledgements acknowledgements;

    CaseAcknowledgementController(Cases cases, CasePages pages, CaseVault vault, Acknowledgements acknowledgements) {
        this.cases = cases;
        this.pages = pages;
        this.vault = vault;
        this.acknowledgements = acknowledgements;
    }

    @PostMapping
    ModelAndView given(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "page") String view,
            @RequestParam(required = false) @Nullable String task,
            Authentication person,
            Locale locale,
            Model model) {
        PrivacyCase subject = cases.get(new CaseId(id));
        Optional<String> fault = Access.isCaseWorker(person) ? Optional.empty() : Optional.of("access");
        if (fault.isEmpty()) {
            boolean given = Collisions.repeated(() -> acknowledgements.givenByHand(subject, person.getName()));
            fault = given ? Optional.empty() : Optional.of("not-owed");
        }
        CasePages.Visit visit = new CasePages.Visit(subject, view.equals("panel"), task, person, locale, model);
        return pages.answer(visit, "acknowledgement", fault, "acknowledged", Map.of());
    }

    /** The letter as it was written, to print or to read out. */
    @PostMapping("/letter")
    String letter(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String task,
            Authentication person,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        PrivacyCase subject = cases.get(new CaseId(id));
        Optional<PersonalText> letter =
                pages.fill(model, subject, person, task, locale).reads()
                        ? vault.letter(subject.id(), person.getName(), Acknowledgements.LETTER)
                        : Optional.empty();
        return CasePages.toPrint(letter, model, response);
    }
}
