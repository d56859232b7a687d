package dev.habeas.casework;

import dev.habeas.cases.CaseId;
import dev.habeas.cases.Cases;
import dev.habeas.cases.PersonalText;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.engine.Collisions;
import dev.habeas.identity.Declarations;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Takes down a declaration that came on paper, and shows what was signed to those who have to see it. */
@Controller
class CaseDeclarationController {

    private final Cases cases;
    private final CasePages pages;
    private final OpenTasks tasks;
    private final Declarations declarations;

    CaseDeclarationController(Cases cases, CasePages pages, OpenTasks tasks, Declarations declarations) {
        this.cases = cases;
        this.pages = pages;
        this.tasks = tasks;
        this.declarations = declarations;
    }

    /** @param text who signed what and when, and where the paper lies */
    @PostMapping("/cases/{id}/declaration")
    ModelAndView takeDown(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "page") String view,
            @RequestParam(required = false) @Nullable String task,
            @RequestParam(defaultValue = "") String text,
            Authentication person,
            Locale locale,
            Model model) {
        PrivacyCase subject = cases.get(new CaseId(id));
        String words = NoteText.plain(text);
        Optional<String> fault = Access.isCaseWorker(person) ? NoteText.fault(words) : Optional.of("access");
        if (fault.isEmpty()) {
            boolean kept =
                    Collisions.repeated(() -> declarations.takeDown(subject, PersonalText.of(words), person.getName()));
            fault = kept ? Optional.empty() : Optional.of("not-asked");
        }
        CasePages.Visit visit = new CasePages.Visit(subject, view.equals("panel"), task, person, locale, model);
        return pages.answer(visit, "declaration", fault, "signed", Map.of("declared", words));
    }

    /** @throws AccessDeniedException for everybody who neither verifies this identity nor is an officer */
    @PostMapping("/cases/{id}/declaration/text")
    ResponseEntity<byte[]> look(@PathVariable UUID id, Authentication person) {
        PrivacyCase subject = cases.get(new CaseId(id));
        if (!Access.seesDeclaration(person, tasks.of(subject.reference()))) {
            throw new AccessDeniedException("Only who verifies the identity, or an officer, looks at the declaration");
        }
        String name = subject.reference().value() + ".txt";
        return declarations
                .look(subject.id(), person.getName())
                .map(text -> ResponseEntity.ok()
                        .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename(name)
                                        .build()
                                        .toString())
                        .body(text.reveal().getBytes(StandardCharsets.UTF_8)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
