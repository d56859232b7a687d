package dev.habeas.casework;

import dev.habeas.cases.CaseId;
import dev.habeas.cases.Cases;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.identity.IdentityProofs;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where staff hand in proof that somebody gave by phone, by letter or by mail after they were asked for it. */
@Controller
class ProofController {

    private final Cases cases;
    private final CasePages pages;
    private final CaseVault vault;
    private final IdentityProofs proofs;
    private final TransactionTemplate transaction;

    ProofController(
            Cases cases, CasePages pages, CaseVault vault, IdentityProofs proofs, TransactionTemplate transaction) {
        this.cases = cases;
        this.pages = pages;
        this.vault = vault;
        this.proofs = proofs;
        this.transaction = transaction;
    }

    /** Keeps what was given as a note and gives the case back to whoever verifies; nothing if nobody waits any more. */
    @PostMapping("/cases/{id}/proof")
    ModelAndView take(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String text,
            Authentication person,
            Locale locale,
            Model model) {
        PrivacyCase subject = cases.get(new CaseId(id));
        String note = NoteText.plain(text);
        Optional<String> fault = Access.isCaseWorker(person) ? NoteText.fault(note) : Optional.of("access");
        if (fault.isEmpty()) {
            transaction.executeWithoutResult(status -> hand(subject.id(), note, person.getName()));
        }
        CasePages.Visit visit = new CasePages.Visit(subject, false, null, person, locale, model);
        return pages.answer(visit, "proof", fault, "noted", Map.of("proof", note));
    }

    private void hand(CaseId id, String note, String person) {
        if (proofs.isAwaited(id)) {
            vault.noteByForm(id, person, note);
            proofs.arrived(id, person);
        }
    }
}
