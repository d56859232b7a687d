package dev.habeas.breach;

import dev.habeas.cases.CaseId;
import dev.habeas.security.StaffGroup;
import dev.habeas.web.FieldError;
import dev.habeas.web.Problem;
import dev.habeas.web.ProblemException;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The form on the page of a breach by which those who work on it add what has become known since the report. */
@Controller
class FactPageController {

    private final FactChanges facts;
    private final Validator validator;

    FactPageController(FactChanges facts, Validator validator) {
        this.facts = facts;
        this.validator = validator;
    }

    @PostMapping("/breaches/{id}/added-facts")
    String add(@PathVariable UUID id, @ModelAttribute FactForm form, Authentication person) {
        if (!StaffGroup.isIn(person, BreachReaders.WORKERS)) {
            throw new AccessDeniedException("Those who work on breaches add facts");
        }
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
}
