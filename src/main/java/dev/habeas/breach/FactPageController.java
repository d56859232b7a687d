package dev.habeas.breach;

import dev.habeas.cases.CaseId;
import dev.habeas.cases.PersonalText;
import dev.habeas.security.StaffGroup;
import dev.habeas.web.FieldError;
import dev.habeas.web.Problem;
import dev.habeas.web.ProblemException;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The forms on the page of a breach by which those who work on it add what has become known since the report. */
@Controller
class FactPageController {

    private static final int LONGEST = 10_000;

    private final FactChanges facts;
    private final BreachTexts texts;
    private final Validator validator;

    FactPageController(FactChanges facts, BreachTexts texts, Validator validator) {
        this.facts = facts;
        this.texts = texts;
        this.validator = validator;
    }

    @PostMapping("/breaches/{id}/added-facts")
    String add(@PathVariable UUID id, @ModelAttribute FactForm form, Authentication person) {
        requireWorker(person);
        AddedFacts more = form.facts();
        if (more.takesPlacesOff() && !StaffGroup.isIn(person, Set.of(StaffGroup.OFFICERS))) {
            throw new AccessDeniedException("Officers decide that nobody at a place is concerned");
        }
        List<FieldError> errors = FieldError.of(validator.validate(more));
        if (!errors.isEmpty()) {
            throw new ProblemException(Problem.INVALID_REQUEST, "Nothing was changed.", errors);
        }
        facts.add(new CaseId(id), more, person.getName());
        return "redirect:/breaches/" + id;
    }

    /** Keeps what happened, its consequences and the measures in words; every draft takes them over. */
    @PostMapping("/breaches/{id}/facts")
    String describe(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String description,
            @RequestParam(defaultValue = "") String consequences,
            @RequestParam(defaultValue = "") String measures,
            Authentication person) {
        requireWorker(person);
        Map<String, PersonalText> written = new TreeMap<>();
        put(written, BreachTexts.WHAT_HAPPENED, description);
        put(written, BreachTexts.EFFECTS, consequences);
        put(written, BreachTexts.MEASURES, measures);
        texts.write(new CaseId(id), written, person.getName());
        return "redirect:/breaches/" + id;
    }

    private static void put(Map<String, PersonalText> written, String field, String typed) {
        String text = typed.strip().replace("\r\n", "\n");
        if (text.length() > LONGEST) {
            throw new ProblemException(Problem.INVALID_REQUEST, "A text is too long; nothing was changed.");
        }
        if (!text.isEmpty()) {
            written.put(field, PersonalText.of(text));
        }
    }

    private static void requireWorker(Authentication person) {
        if (!StaffGroup.isIn(person, BreachReaders.WORKERS)) {
            throw new AccessDeniedException("Those who work on breaches add facts");
        }
    }
}
