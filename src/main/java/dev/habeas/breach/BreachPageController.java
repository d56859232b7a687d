package dev.habeas.breach;

import dev.habeas.cases.CaseId;
import dev.habeas.cases.Reader;
import dev.habeas.cases.UnknownCaseException;
import dev.habeas.cases.Vault;
import dev.habeas.evidence.EvidenceExport;
import dev.habeas.evidence.EvidenceFile;
import dev.habeas.security.StaffGroup;
import dev.habeas.web.Problem;
import dev.habeas.web.ProblemException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page of a breach: {@code /breaches/{id}} on its own, {@code /breaches/{id}/panel} beside a task. A GET never shows
 * what people wrote; a POST shows it in its own answer, so a reload of the address hides it again.
 */
@Controller
@RequestMapping("/breaches/{id}")
class BreachPageController {

    private final BreachViews views;
    private final Breaches breaches;
    private final Notices notices;
    private final Drafts drafts;
    private final AwarenessChanges awareness;
    private final Vault vault;
    private final EvidenceExport export;
    private final MessageSource messages;

    BreachPageController(
            BreachViews views,
            Breaches breaches,
            Notices notices,
            Drafts drafts,
            AwarenessChanges awareness,
            Vault vault,
            EvidenceExport export,
            MessageSource messages) {
        this.views = views;
        this.breaches = breaches;
        this.notices = notices;
        this.drafts = drafts;
        this.awareness = awareness;
        this.vault = vault;
        this.export = export;
        this.messages = messages;
    }

    /** The same beside a task, without the bar of a page of its own. */
    @GetMapping("/panel")
    String panel(@PathVariable UUID id, Authentication person, Locale locale, Model model) {
        model.addAttribute("panel", true);
        return page(id, person, locale, model);
    }

    @GetMapping
    String page(@PathVariable UUID id, Authentication person, Locale locale, Model model) {
        model.addAttribute("w", PageWords.of(messages, locale));
        model.addAttribute("person", person.getName());
        BreachView view = views.of(new CaseId(id));
        model.addAttribute("view", view);
        model.addAttribute("open", !breaches.get(new CaseId(id)).progress().isOver());
        model.addAttribute("reads", StaffGroup.isIn(person, BreachReaders.WORKERS));
        model.addAttribute("assesses", StaffGroup.isIn(person, Set.of(StaffGroup.OFFICERS)));
        model.addAttribute("higher", SeverityRaise.open(view));
        model.addAttribute(
                "delayable",
                view.places().stream().filter(place -> place.startsWith("US-")).toList());
        model.addAttribute(
                "reasons", List.of("investigation", "logs", "processor-notice", "outside-report", "data-found"));
        return "breaches/page";
    }

    /** The verifiable record, without personal data. */
    @GetMapping("/evidence.json")
    ResponseEntity<EvidenceFile> evidence(@PathVariable UUID id) {
        views.of(new CaseId(id));
        return ResponseEntity.ok(export.of(new CaseId(id)));
    }

    /** Shows what people wrote. */
    @PostMapping("/report")
    String report(@PathVariable UUID id, Authentication person, Locale locale, Model model) {
        requireWorker(person);
        views.of(new CaseId(id));
        model.addAttribute("texts", vault.read(new CaseId(id), new Reader(person.getName(), "breach-report")));
        return page(id, person, locale, model);
    }

    /** Shows the draft of a notice, and what was sent. */
    @PostMapping("/draft")
    String draft(@PathVariable UUID id, @RequestParam UUID notice, Authentication person, Locale locale, Model model) {
        requireWorker(person);
        Notice found = notices.of(new CaseId(id)).stream()
                .filter(each -> each.id().equals(notice))
                .findFirst()
                .orElseThrow(UnknownCaseException::new);
        Reader reader = new Reader(person.getName(), "breach-draft");
        model.addAttribute("draftedKind", found.kind().word());
        model.addAttribute("draftedFor", found.label());
        model.addAttribute("draft", drafts.write(found, reader));
        model.addAttribute("sent", drafts.sent(found, reader).orElse(null));
        return page(id, person, locale, model);
    }

    /** Supersedes the assessment of awareness. */
    @PostMapping("/awareness")
    String assess(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String awareAt,
            @RequestParam(defaultValue = "") String reason,
            Authentication person) {
        if (!StaffGroup.isIn(person, Set.of(StaffGroup.OFFICERS))) {
            throw new AccessDeniedException("Officers assess awareness");
        }
        OffsetDateTime time = ReportForm.time(awareAt);
        if (time == null) {
            throw new ProblemException(Problem.INVALID_REQUEST, "Say since when.");
        }
        awareness.assess(new CaseId(id), time.toInstant(), reason, person.getName());
        return "redirect:/breaches/" + id;
    }

    private static void requireWorker(Authentication person) {
        if (!StaffGroup.isIn(person, BreachReaders.WORKERS)) {
            throw new AccessDeniedException("Those who work on breaches read what people wrote");
        }
    }
}
