package dev.habeas.casework;

import dev.habeas.cases.CaseId;
import dev.habeas.cases.Cases;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.processors.Correction;
import dev.habeas.processors.CorrectionDesk;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Takes what becomes of each field of a rectification from whoever has claimed "Decide rectification". */
@Controller
class CorrectionsController {

    private final Cases cases;
    private final CasePages pages;
    private final CorrectionDesk desk;

    CorrectionsController(Cases cases, CasePages pages, CorrectionDesk desk) {
        this.cases = cases;
        this.pages = pages;
        this.desk = desk;
    }

    /**
     * @param change {@code accept}; anything else leaves the field as it is, and needs a ground
     * @param view {@code panel} or {@code page}, where it was decided
     */
    @PostMapping("/cases/{id}/corrections")
    ModelAndView decide(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String field,
            @RequestParam(defaultValue = "") String ground,
            @RequestParam(defaultValue = "") String change,
            @RequestParam(defaultValue = "page") String view,
            @RequestParam(required = false) @Nullable String task,
            Authentication person,
            Locale locale,
            Model model) {
        PrivacyCase subject = cases.get(new CaseId(id));
        Correction correction = new Correction(field, change.equals("accept") ? null : ground);
        Optional<String> fault = desk.decide(subject, correction, person.getName());
        CasePages.Visit visit = new CasePages.Visit(subject, view.equals("panel"), task, person, locale, model);
        return pages.answer(visit, "correction", fault, "corrected", Map.of("correctionOf", field));
    }
}
