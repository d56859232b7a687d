package dev.habeas.breach;

import dev.habeas.cases.CaseId;
import dev.habeas.security.StaffGroup;
import dev.habeas.web.FieldError;
import dev.habeas.web.Problem;
import dev.habeas.web.ProblemException;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Validator;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The register as a page for staff, and the form by which anyone of them reports a breach. */
@Controller
@RequestMapping("/breaches")
class BreachListController {

    private static final int LATEST = 200;
    private static final Set<StaffGroup> EXPORT =
            Set.of(StaffGroup.OFFICERS, StaffGroup.SECURITY, StaffGroup.MANAGERS, StaffGroup.AUDITORS);

    private final BreachViews views;
    private final Reports reports;
    private final Validator validator;
    private final MessageSource messages;

    BreachListController(BreachViews views, Reports reports, Validator validator, MessageSource messages) {
        this.views = views;
        this.reports = reports;
        this.validator = validator;
        this.messages = messages;
    }

    @GetMapping
    String list(Authentication person, Locale locale, Model model) {
        model.addAttribute("w", PageWords.of(messages, locale));
        model.addAttribute("person", person.getName());
        model.addAttribute("breaches", views.list(0, LATEST));
        model.addAttribute("exports", StaffGroup.isIn(person, EXPORT));
        model.addAttribute("key", UUID.randomUUID());
        return "breaches/list";
    }

    @GetMapping("/breach-register.csv")
    ResponseEntity<String> export(Authentication person) {
        if (!StaffGroup.isIn(person, EXPORT)) {
            throw new AccessDeniedException("The register is exported by those who answer for it");
        }
        return BreachRegisterController.file(views);
    }

    /** What was wrong is named; what was typed is not sent back, so that no page holds it. */
    @PostMapping
    String report(
            @ModelAttribute ReportForm form,
            Authentication person,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        try {
            CaseId id = reports.accept(person.getName(), key(form), valid(form));
            return "redirect:/breaches/" + id;
        } catch (ProblemException wrong) {
            model.addAttribute("errors", wrong.errors());
        } catch (DateTimeParseException wrong) {
            model.addAttribute("errors", List.of(new FieldError("awareAt", "must be a date and time")));
        }
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        return list(person, locale, model);
    }

    private static String key(ReportForm form) {
        return form.key().matches(ReportForm.KEY_FORM)
                ? form.key()
                : UUID.randomUUID().toString();
    }

    private NewBreach valid(ReportForm form) {
        NewBreach report = form.report();
        List<FieldError> errors = FieldError.of(validator.validate(report));
        if (!errors.isEmpty()) {
            throw new ProblemException(Problem.INVALID_REQUEST, "Nothing was stored.", errors);
        }
        return report;
    }
}
