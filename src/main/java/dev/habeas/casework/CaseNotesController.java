package dev.habeas.casework;

import dev.habeas.cases.CaseId;
import dev.habeas.cases.Cases;
import dev.habeas.cases.PrivacyCase;
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

/** Takes notes on a case. They go to the vault; neither the engine nor the log sees them. */
@Controller
class CaseNotesController {

    private final Cases cases;
    private final CasePages pages;
    private final CaseVault vault;

    CaseNotesController(Cases cases, CasePages pages, CaseVault vault) {
        this.cases = cases;
        this.pages = pages;
        this.vault = vault;
    }

    /**
     * @param to {@code requester} for a message to the requester; anything else is a note for staff
     * @param view {@code panel} or {@code page}, where the note was written
     */
    @PostMapping("/cases/{id}/notes")
    ModelAndView add(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "page") String view,
            @RequestParam(required = false) @Nullable String task,
            Authentication person,
            Locale locale,
            Model model) {
        PrivacyCase subject = cases.get(new CaseId(id));
        String note = NoteText.plain(text);
        Optional<String> fault =
                pages.accessOf(person, subject).writes() ? NoteText.fault(note) : Optional.of("access");
        if (fault.isEmpty() && to.equals("requester")) {
            vault.message(subject.id(), person.getName(), note);
        } else if (fault.isEmpty()) {
            vault.note(subject.id(), person.getName(), note);
        }
        CasePages.Visit visit = new CasePages.Visit(subject, view.equals("panel"), task, person, locale, model);
        return pages.answer(visit, "note", fault, "noted", Map.of("note", note));
    }
}
