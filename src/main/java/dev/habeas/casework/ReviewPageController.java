package dev.habeas.casework;

import dev.habeas.cases.CaseId;
import dev.habeas.cases.Cases;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.packages.Exclusion;
import dev.habeas.packages.ExclusionReason;
import dev.habeas.packages.PackageReview;
import dev.habeas.web.Problem;
import dev.habeas.web.ProblemException;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where a package is reviewed: what each system exported, and what of it is withheld. Records are shown on demand to who has
 * a task of the case, and marked by who reviews; the second person sees the same page.
 */
@Controller
@RequestMapping("/cases/{id}/review")
class ReviewPageController {

    private final Cases cases;
    private final CasePages pages;
    private final OpenTasks tasks;
    private final PackageReview review;

    ReviewPageController(Cases cases, CasePages pages, OpenTasks tasks, PackageReview review) {
        this.cases = cases;
        this.pages = pages;
        this.tasks = tasks;
        this.review = review;
    }

    @GetMapping
    String page(@PathVariable UUID id, Authentication person, Locale locale, Model model) {
        return show(cases.get(new CaseId(id)), person, locale, model);
    }

    /** Shows records in the answer to this request alone. */
    @PostMapping("/records")
    String records(
            @PathVariable UUID id,
            @RequestParam String processor,
            @RequestParam(defaultValue = "1") int from,
            Authentication person,
            Locale locale,
            Model model) {
        PrivacyCase subject = cases.get(new CaseId(id));
        if (!pages.accessOf(person, subject).reads()) {
            throw new ProblemException(Problem.FORBIDDEN, "Claim a task of this case first.");
        }
        model.addAttribute("shown", processor);
        model.addAttribute("from", from);
        model.addAttribute("records", review.records(subject, processor, from, person.getName()));
        return show(subject, person, locale, model);
    }

    @PostMapping("/exclusions")
    String exclude(
            @PathVariable UUID id,
            @RequestParam String processor,
            @RequestParam(defaultValue = "") String part,
            @RequestParam(defaultValue = "") String field,
            @RequestParam(defaultValue = "0") int row,
            @RequestParam String reason,
            @RequestParam(defaultValue = "add") String change,
            Authentication person,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        PrivacyCase subject = cases.get(new CaseId(id));
        if (!reviews(subject, person)) {
            throw new ProblemException(Problem.FORBIDDEN, "Claim the review of this package first.");
        }
        Exclusion item = item(subject, processor, part.strip(), field.strip(), row, reason);
        if (change.equals("remove")) {
            review.include(subject.id(), item, person.getName());
        } else {
            Optional<PackageReview.Mistake> mistake = review.exclude(subject.id(), item, person.getName());
            if (mistake.isPresent()) {
                response.setStatus(HttpStatus.BAD_REQUEST.value());
                model.addAttribute("mistake", mistake.get());
                model.addAttribute("typed", item);
                return show(subject, person, locale, model);
            }
        }
        return "redirect:/cases/" + id + "/review";
    }

    private Exclusion item(PrivacyCase subject, String processor, String part, String field, int row, String reason) {
        boolean exported = review.exports(subject.id()).stream()
                .anyMatch(each -> each.processor().equals(processor));
        try {
            return new Exclusion(
                    exported ? processor : "?",
                    part,
                    field,
                    row,
                    ExclusionReason.ofWord(reason).orElseThrow());
        } catch (IllegalArgumentException | NoSuchElementException e) {
            throw new ProblemException(Problem.INVALID_REQUEST, "Not an item of this case's exports.");
        }
    }

    private boolean reviews(PrivacyCase subject, Authentication person) {
        return tasks.of(subject.reference()).stream()
                .anyMatch(task -> task.reviewsThePackage() && task.isOf(person.getName()));
    }

    private String show(PrivacyCase subject, Authentication person, Locale locale, Model model) {
        pages.fill(model, subject, person, null, locale);
        model.addAttribute("exports", review.exports(subject.id()));
        model.addAttribute("exclusions", review.exclusions(subject.id()));
        model.addAttribute("reasons", ExclusionReason.values());
        model.addAttribute("reviews", reviews(subject, person));
        return "cases/review";
    }
}
