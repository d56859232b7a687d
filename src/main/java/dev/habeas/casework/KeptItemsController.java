package dev.habeas.casework;

import dev.habeas.cases.CaseId;
import dev.habeas.cases.Cases;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.processors.KeepingDesk;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Takes what is kept of an erasure, recipient by recipient, from whoever has claimed "Decide erasure". */
@Controller
class KeptItemsController {

    private final Cases cases;
    private final CasePages pages;
    private final KeepingDesk desk;
    private final CaseVault vault;

    KeptItemsController(Cases cases, CasePages pages, KeepingDesk desk, CaseVault vault) {
        this.cases = cases;
        this.pages = pages;
        this.desk = desk;
        this.vault = vault;
    }

    /**
     * @param until ISO date; missing only if the item is given up
     * @param reason which law, and why exactly this data; becomes a note on the case
     * @param change {@code keep}; anything else gives the item up
     * @param view {@code panel} or {@code page}, where it was decided
     */
    @PostMapping("/cases/{id}/kept-items")
    ModelAndView decide(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String processor,
            @RequestParam(defaultValue = "") String ground,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String change,
            @RequestParam(defaultValue = "page") String view,
            @RequestParam(required = false) @Nullable String task,
            Authentication person,
            Locale locale,
            Model model) {
        PrivacyCase subject = cases.get(new CaseId(id));
        Optional<String> fault = change.equals("keep")
                ? keep(subject, processor, ground, until, NoteText.plain(reason), person.getName())
                : desk.giveUp(subject, processor, person.getName());
        CasePages.Visit visit = new CasePages.Visit(subject, view.equals("panel"), task, person, locale, model);
        return pages.answer(visit, "item", fault, "kept", Map.of("itemOf", processor));
    }

    /** The reason is the first to be looked at, because without it nothing is kept. */
    private Optional<String> keep(
            PrivacyCase subject,
            String processor,
            String ground,
            @Nullable LocalDate until,
            String reason,
            String person) {
        if (NoteText.fault(reason).isPresent()) {
            return Optional.of("reason");
        }
        Optional<String> fault = desk.keep(subject, processor, ground, until, person);
        if (fault.isEmpty()) {
            vault.noteByForm(subject.id(), person, processor + ": " + reason);
        }
        return fault;
    }
}
