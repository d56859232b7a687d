package dev.habeas.casework;

import dev.habeas.cases.CaseStatus;
import dev.habeas.cases.DueCases;
import dev.habeas.cases.Identifier;
import dev.habeas.cases.IdentifierType;
import dev.habeas.jurisdictions.Right;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of cases, and the search by identifier, which is posted so that no address ever holds an identifier. */
@Controller
@RequestMapping("/cases")
class CaseListController {

    private static final DueCases.Page NOTHING = new DueCases.Page(List.of(), 0);

    private final DueCases cases;
    private final CaseSearch search;
    private final Languages languages;
    private final Clock clock;

    CaseListController(DueCases cases, CaseSearch search, Languages languages, Clock clock) {
        this.cases = cases;
        this.search = search;
        this.languages = languages;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable String right,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String due,
            @RequestParam(required = false) @Nullable String reference,
            @RequestParam(defaultValue = "0") int page,
            Authentication person,
            Locale locale,
            Model model) {
        ListFilter filter = ListFilter.of(right, status, due, reference, page);
        return show(filter, cases.find(filter.at(clock.instant())), person, locale, model);
    }

    /** @param value never repeated in the answer */
    @PostMapping("/search")
    String search(
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "") String value,
            Authentication person,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        ListFilter filter = ListFilter.of(null, ListFilter.ALL, null, null, 0);
        model.addAttribute("searched", true);
        model.addAttribute("searchType", type);
        if (!Access.isCaseWorker(person)) {
            response.setStatus(HttpStatus.FORBIDDEN.value());
            return show(filter, NOTHING, person, locale, model);
        }
        Optional<Identifier> identifier = identifier(type, value);
        if (identifier.isEmpty()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("searchFault", true);
        }
        DueCases.Page found =
                identifier.map(each -> search.find(each, person.getName())).orElse(NOTHING);
        return show(filter, found, person, locale, model);
    }

    private String show(ListFilter filter, DueCases.Page found, Authentication person, Locale locale, Model model) {
        Words words = languages.words(locale, ZoneOffset.UTC);
        model.addAttribute("w", words);
        model.addAttribute("person", person.getName());
        model.addAttribute("searches", Access.isCaseWorker(person));
        model.addAttribute("filter", filter);
        model.addAttribute(
                "lines",
                found.lines().stream().map(line -> ListLine.of(line, words)).toList());
        model.addAttribute("total", found.total());
        model.addAttribute("pages", (found.total() + ListFilter.SIZE - 1) / ListFilter.SIZE);
        model.addAttribute("rights", Right.values());
        model.addAttribute("statuses", CaseStatus.values());
        model.addAttribute("types", IdentifierType.values());
        return "cases/list";
    }

    private static Optional<Identifier> identifier(String type, String value) {
        try {
            return IdentifierType.ofWord(type).map(known -> new Identifier(known, value));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
