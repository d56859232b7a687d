package dev.habeas.breach;

import dev.habeas.cases.CaseId;
import dev.habeas.cases.PersonalText;
import dev.habeas.cases.Reader;
import dev.habeas.cases.UnknownCaseException;
import dev.habeas.security.StaffGroup;
import dev.habeas.web.Pdf;
import dev.habeas.web.Problem;
import dev.habeas.web.ProblemException;
import jakarta.validation.Validator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.HtmlUtils;

/** What only officers do on the page of a breach: take a draft away as PDF, record a delay, raise the severity. */
@Controller
@RequestMapping("/breaches/{id}")
class OfficersPageController {

    /** Ten points at least: Cal. Civ. Code 1798.82(d)(1)(C). */
    private static final String SHEET = """
            <html><head><title>%s</title><style>@page { margin: 25mm } body { font: 11pt/1.4 serif }
            h1 { font-size: 15pt } div { white-space: pre-wrap }</style></head><body><h1>%s</h1><div>%s</div></body></html>""";

    private final Notices notices;
    private final Breaches breaches;
    private final Drafts drafts;
    private final DelayDesk delays;
    private final SeverityRaise severity;
    private final Validator validator;

    OfficersPageController(
            Notices notices,
            Breaches breaches,
            Drafts drafts,
            DelayDesk delays,
            SeverityRaise severity,
            Validator validator) {
        this.notices = notices;
        this.breaches = breaches;
        this.drafts = drafts;
        this.delays = delays;
        this.severity = severity;
        this.validator = validator;
    }

    /** The draft of a notice as it reads now; reading it leaves evidence. */
    @PostMapping("/draft.pdf")
    ResponseEntity<byte[]> draft(@PathVariable UUID id, @RequestParam UUID notice, Authentication person) {
        requireOfficer(person);
        Notice found = notices.of(new CaseId(id)).stream()
                .filter(each -> each.id().equals(notice))
                .findFirst()
                .orElseThrow(UnknownCaseException::new);
        PersonalText draft = drafts.write(found, new Reader(person.getName(), "breach-draft"));
        String name =
                breaches.get(new CaseId(id)).reference() + "-" + found.kind().word() + "-" + found.label() + ".pdf";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(pdf(draft.reveal()));
    }

    /** Law enforcement asked not to tell the people of a place before a time, in UTC. */
    @PostMapping("/delay")
    String delay(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "") String reason,
            Authentication person) {
        requireOfficer(person);
        OffsetDateTime time = ReportForm.time(until);
        if (time == null) {
            throw new ProblemException(Problem.INVALID_REQUEST, "Say until when.");
        }
        NewDelay asked = new NewDelay(place, time, agency, reason);
        if (!validator.validate(asked).isEmpty()) {
            throw new ProblemException(Problem.INVALID_REQUEST, "Say where, who asked and why.");
        }
        delays.record(new CaseId(id), asked, person.getName());
        return "redirect:/breaches/" + id;
    }

    /** More is known, and it is worse than what was decided. */
    @PostMapping("/severity")
    String raise(@PathVariable UUID id, @RequestParam(defaultValue = "") String severity, Authentication person) {
        requireOfficer(person);
        if (!Severity.words().contains(severity)) {
            throw new ProblemException(Problem.INVALID_REQUEST, "Choose a level.");
        }
        this.severity.raise(new CaseId(id), Severity.ofWord(severity), person.getName());
        return "redirect:/breaches/" + id;
    }

    private static byte[] pdf(String draft) {
        String[] parts = draft.split("\\n", 2);
        String title = HtmlUtils.htmlEscapeDecimal(parts[0]);
        String text = HtmlUtils.htmlEscapeDecimal(parts.length > 1 ? parts[1].strip() : "");
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        try {
            Pdf.write(SHEET.formatted(title, title, text), target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return target.toByteArray();
    }

    private static void requireOfficer(Authentication person) {
        if (!StaffGroup.isIn(person, Set.of(StaffGroup.OFFICERS))) {
            throw new AccessDeniedException("Officers send notices and decide on their delay and on severity");
        }
    }
}
