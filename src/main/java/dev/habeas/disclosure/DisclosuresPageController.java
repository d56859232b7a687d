package dev.habeas.disclosure;

import dev.habeas.security.StaffGroup;
import dev.habeas.web.FieldError;
import dev.habeas.web.ProblemException;
import dev.habeas.web.StaffWords;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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

/**
 * The register of disclosures as a page. A GET never shows who demands what about whom; a POST shows it in its own answer,
 * so a reload of the address hides it again.
 */
@Controller
@RequestMapping("/disclosures")
class DisclosuresPageController {

    private static final Set<StaffGroup> RECORD = Set.of(StaffGroup.ANALYSTS, StaffGroup.OFFICERS, StaffGroup.SECURITY);
    /** Those who answer a demand. */
    static final Set<StaffGroup> READ = Set.of(StaffGroup.ANALYSTS, StaffGroup.OFFICERS);

    private static final List<String> AGENCIES =
            List.of("police", "prosecutor", "court", "regulator", "litigant", "other");

    private final DisclosureDesk desk;
    private final Disclosures disclosures;
    private final Validator validator;
    private final MessageSource messages;
    private final Clock clock;

    DisclosuresPageController(
            DisclosureDesk desk, Disclosures disclosures, Validator validator, MessageSource messages, Clock clock) {
        this.desk = desk;
        this.disclosures = disclosures;
        this.validator = validator;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String list(Authentication person, Locale locale, Model model) {
        model.addAttribute("w", StaffWords.of(messages, "disclosure", locale));
        model.addAttribute("person", person.getName());
        model.addAttribute("disclosures", disclosures.all());
        model.addAttribute("records", StaffGroup.isIn(person, RECORD));
        model.addAttribute("reads", StaffGroup.isIn(person, READ));
        model.addAttribute("agencies", AGENCIES);
        model.addAttribute("today", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        return "disclosures/list";
    }

    /** What was wrong is named; what was typed is not sent back, so that no page holds it. */
    @PostMapping
    String record(
            @ModelAttribute DisclosureForm form,
            Authentication person,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        require(person, RECORD);
        List<FieldError> errors;
        try {
            NewDisclosure demanded = form.demanded();
            errors = FieldError.of(validator.validate(demanded));
            if (errors.isEmpty()) {
                desk.record(demanded, person.getName());
                return "redirect:/disclosures";
            }
        } catch (ProblemException wrong) {
            errors = wrong.errors();
        } catch (DateTimeParseException wrong) {
            errors = List.of(new FieldError("respondBy", "must be a day"));
        }
        model.addAttribute("errors", errors);
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        return list(person, locale, model);
    }

    /** Shows who demands what about whom; each reading is on record. */
    @PostMapping("/{id}/details")
    String details(
            @PathVariable UUID id, Authentication person, Locale locale, Model model, HttpServletResponse response) {
        require(person, READ);
        Map<String, String> details = desk.details(id, person.getName()).orElse(Map.of());
        response.setStatus(
                disclosures.find(id).isPresent() ? HttpServletResponse.SC_OK : HttpServletResponse.SC_NOT_FOUND);
        model.addAttribute("shown", id);
        model.addAttribute("details", details);
        return list(person, locale, model);
    }

    private static void require(Authentication person, Set<StaffGroup> groups) {
        if (!StaffGroup.isIn(person, groups)) {
            throw new AccessDeniedException("Disclosures are for those who answer them");
        }
    }
}
