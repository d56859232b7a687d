package dev.habeas.casework;

import dev.habeas.cases.CaseId;
import dev.habeas.cases.Cases;
import dev.habeas.cases.PrivacyCase;
import dev.habeas.erasure.KeepingDesk;
import dev.habeas.erasure.KeptItem;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Takes what is kept of an erasure, recipient by recipient, from whoever has claimed "Decide erasure". */
@Controller
class KeptItemsController {

    private final Cases cases;
    private final CasePages pages;
    private final KeepingDesk desk;

    KeptItemsController(Cases cases, CasePages pages, KeepingDesk desk) {
        this.cases = cases;
        this.pages = pages;
        this.desk = desk;
    }

    /**
     * @param until ISO date; missing only if the item is given up
     * @param change {@code keep}; anything else gives the item up
     * @param view {@code panel} or {@code page}, where it was decided
     */
    @PostMapping("/cases/{id}/kept-items")
    ModelAndView decide(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String processor,
            @RequestParam(defaultValue = "") String ground,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until,
            @RequestParam(defaultValue = "") String change,
            @RequestParam(defaultValue = "page") String view,
            @RequestParam(required = false) @Nullable String task,
            Authentication person,
            Locale locale,
            Model model) {
        PrivacyCase subject = cases.get(new CaseId(id));
        boolean panel = view.equals("panel");
        Optional<String> fault = pages.decidesErasure(person, subject)
                ? decide(subject, processor, ground, until, change, person.getName())
                : Optional.of("access");
        if (fault.isEmpty()) {
            return new ModelAndView(pages.backTo(id, panel, task, "kept"));
        }
        pages.fill(model, subject, person, task, locale);
        model.addAttribute("itemFault", fault.get());
        model.addAttribute("itemOf", processor);
        HttpStatus status = fault.get().equals("access") ? HttpStatus.FORBIDDEN : HttpStatus.BAD_REQUEST;
        return new ModelAndView(panel ? "cases/panel" : "cases/page", model.asMap(), status);
    }

    private Optional<String> decide(
            PrivacyCase subject,
            String processor,
            String ground,
            @Nullable LocalDate until,
            String change,
            String person) {
        if (!change.equals("keep")) {
            desk.giveUp(subject, processor, person);
            return Optional.empty();
        }
        Optional<String> fault = desk.fault(subject, processor, ground, until);
        if (fault.isEmpty() && until != null) {
            desk.keep(subject, new KeptItem(processor, ground, until), person);
        }
        return fault;
    }
}
