package dev.habeas.retention;

import dev.habeas.cases.Cases;
import dev.habeas.cases.IdentifierType;
import dev.habeas.processors.Register;
import dev.habeas.security.StaffGroup;
import dev.habeas.web.FieldError;
import dev.habeas.web.ProblemException;
import dev.habeas.web.StaffWords;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The register of holds as a page: those who may place them place, keep and release them; the others look. */
@Controller
@RequestMapping("/holds")
class HoldsPageController {

    private static final Set<StaffGroup> PLACE = Set.of(StaffGroup.OFFICERS, StaffGroup.SECURITY);
    private static final Set<StaffGroup> LOOK =
            Set.of(StaffGroup.OFFICERS, StaffGroup.SECURITY, StaffGroup.MANAGERS, StaffGroup.AUDITORS);

    private final HoldDesk desk;
    private final LegalHolds holds;
    private final Cases cases;
    private final Register register;
    private final Validator validator;
    private final MessageSource messages;
    private final Clock clock;

    HoldsPageController(
            HoldDesk desk,
            LegalHolds holds,
            Cases cases,
            Register register,
            Validator validator,
            MessageSource messages,
            Clock clock) {
        this.desk = desk;
        this.holds = holds;
        this.cases = cases;
        this.register = register;
        this.validator = validator;
        this.messages = messages;
        this.clock = clock;
    }

    /** @param kept erasures that the hold just placed stopped in time; null if none was placed just now */
    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable Integer kept,
            @RequestParam(required = false) @Nullable Integer tooLate,
            Authentication person,
            Locale locale,
            Model model) {
        require(person, LOOK);
        model.addAttribute("w", StaffWords.of(messages, "hold", locale));
        model.addAttribute("person", person.getName());
        model.addAttribute("holds", holds.all().stream().map(HoldView::of).toList());
        model.addAttribute("places", StaffGroup.isIn(person, PLACE));
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("recipients", register.all());
        model.addAttribute(
                "reasons", Stream.of(HoldReason.values()).map(HoldReason::word).toList());
        model.addAttribute(
                "types",
                Stream.of(IdentifierType.values()).map(IdentifierType::word).toList());
        model.addAttribute("kept", kept);
        model.addAttribute("tooLate", tooLate);
        return "holds/list";
    }

    /** What was wrong is named; what was typed is not sent back, so that no page holds it. */
    @PostMapping
    String place(
            @ModelAttribute HoldForm form,
            Authentication person,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        require(person, PLACE);
        List<FieldError> errors;
        try {
            HoldRequest request = form.request(cases);
            errors = FieldError.of(validator.validate(request));
            if (errors.isEmpty()) {
                LegalHolds.Placed placed = desk.place(request, person.getName());
                return "redirect:/holds?kept=" + placed.kept() + "&tooLate=" + placed.tooLate();
            }
        } catch (ProblemException wrong) {
            errors = wrong.errors();
        } catch (IllegalArgumentException wrong) {
            errors = List.of(new FieldError("case", "does not exist"));
        }
        return refused(errors, person, locale, model, response);
    }

    @PostMapping("/{id}/review")
    String keep(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reviewOn,
            Authentication person,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        require(person, PLACE);
        try {
            desk.keepUntil(id, HoldForm.day(reviewOn), person.getName());
        } catch (ProblemException wrong) {
            return refused(wrong.errors(), person, locale, model, response);
        }
        return "redirect:/holds";
    }

    @PostMapping("/{id}/release")
    String release(@PathVariable UUID id, Authentication person) {
        require(person, PLACE);
        desk.release(id, person.getName());
        return "redirect:/holds";
    }

    private String refused(
            List<FieldError> errors, Authentication person, Locale locale, Model model, HttpServletResponse response) {
        model.addAttribute("errors", errors);
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        return list(null, null, person, locale, model);
    }

    private static void require(Authentication person, Set<StaffGroup> groups) {
        if (!StaffGroup.isIn(person, groups)) {
            throw new AccessDeniedException("Holds are for those who answer for them");
        }
    }
}
