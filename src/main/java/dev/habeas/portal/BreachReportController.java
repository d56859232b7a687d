package dev.habeas.portal;

import dev.habeas.breach.OutsideReports;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where anybody says that data has been seen by strangers. Nobody is asked who they are, and the answer is always the same. */
@Controller
class BreachReportController {

    private static final String PAGE = "/privacy/breach";
    private static final int LONGEST_CONTACT = 300;

    private final OutsideReports reports;
    private final Clock clock;

    BreachReportController(OutsideReports reports, Clock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    @GetMapping(PAGE)
    String form(@ModelAttribute(name = "w", binding = false) PortalWords words, Model model) {
        BreachReportForm blank = new BreachReportForm(UUID.randomUUID().toString(), null, null, null, null, null);
        return show(blank, Map.of(), words, model);
    }

    @PostMapping(PAGE)
    ModelAndView send(
            BreachReportForm form, @ModelAttribute(name = "w", binding = false) PortalWords words, Model model) {
        Map<String, String> faults = faults(form, words);
        if (!faults.isEmpty()) {
            model.addAttribute("self", PAGE);
            return new ModelAndView(show(form, faults, words, model), model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        String what = form.seenOn().isEmpty() ? form.what() : form.seenOn() + "\n" + form.what();
        reports.accept(
                key(form),
                what,
                Places.parse(form.residence(), words).orElseThrow(),
                form.contact().isEmpty() ? null : form.contact());
        return SeeOther.to(PAGE + "/received", words);
    }

    @GetMapping(PAGE + "/received")
    String received() {
        return "portal/breach-received";
    }

    /** The word of the fault by field. */
    private Map<String, String> faults(BreachReportForm form, PortalWords words) {
        Map<String, String> faults = new TreeMap<>();
        if (!form.trap().isEmpty()) {
            faults.put("trap", "trap");
        }
        if (form.what().isEmpty()) {
            faults.put("what", "message.missing");
        } else if (form.what().length() > FormCheck.LONGEST_MESSAGE) {
            faults.put("what", "message.long");
        } else if (!FormCheck.isClean(form.what(), true)) {
            faults.put("what", "text");
        }
        if (form.contact().length() > LONGEST_CONTACT || !FormCheck.isClean(form.contact(), false)) {
            faults.put("contact", "text");
        }
        LocalDate seen = day(form.seenOn());
        if (!form.seenOn().isEmpty() && (seen == null || seen.isAfter(LocalDate.now(clock)))) {
            faults.put("seenOn", "seenOn");
        }
        if (Places.parse(form.residence(), words).isEmpty()) {
            faults.put("residence", "residence");
        }
        return faults;
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static UUID key(BreachReportForm form) {
        try {
            return UUID.fromString(form.key());
        } catch (IllegalArgumentException e) {
            return UUID.randomUUID();
        }
    }

    private static String show(BreachReportForm form, Map<String, String> faults, PortalWords words, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("faults", faults);
        model.addAttribute("places", Places.in(words));
        return "portal/breach";
    }
}
